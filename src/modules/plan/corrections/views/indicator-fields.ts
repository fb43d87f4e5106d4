// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { writtenNumber } from '#kernel/ratio.ts'
import type { Deliverable, Indicator, Step, Term } from '#modules/indicators/index.ts'
import { choiceField, type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import { choiceOf, type KindChoice, kindChoices, most } from '../form/indicator.ts'
import { rowsToShow } from './rows-to-show.ts'
import { typedDay } from './typed-day.ts'

interface Shown {
  /** «i1-», before the names of its fields. */
  prefix: string
  now: Indicator | undefined
  rejected: Rejected | undefined
}

/** Every indicator of an objective, and room for another. */
export function indicatorFields(indicators: readonly Indicator[], rejected: Rejected | undefined): Html {
  const typed = Object.keys(rejected?.typed ?? {}).filter((name) => /^i\d+-kind$/.test(name)).length
  const count = Math.min(Math.max(typed, indicators.length + 1), most.indicators)
  return html`${Array.from({ length: count }, (_, index) => {
    const fields = oneIndicator({ prefix: `i${index + 1}-`, now: indicators[index], rejected })
    const chosen = rejected?.typed[`i${index + 1}-kind`] ?? ''
    return indicators[index] || chosen !== ''
      ? html`<fieldset class="t-field"><legend>${count > 2 ? `Indicatore ${index + 1}` : 'Indicatore'}</legend>${fields}</fieldset>`
      : html`<details><summary>Aggiungi un indicatore</summary><fieldset class="t-field mt-2"><legend>Un altro indicatore</legend>${fields}</fieldset></details>`
  })}`
}

function oneIndicator(shown: Shown): Html {
  const { prefix, now, rejected } = shown
  const kind = (rejected?.typed[`${prefix}kind`] ?? (now ? choiceOf(now) : '')) as KindChoice
  const unclear = now?.kind === 'to_be_specified'
  return html`<div class="t-stacked">
    ${choiceField({
      ...{ name: `${prefix}kind`, label: 'Come si misura', value: kind, choices: kindChoices, rejected },
      doubtful: unclear,
      hint: unclear
        ? 'Non abbiamo capito che cosa si misura: scegli come, i campi giusti compaiono alla conferma'
        : 'Se lo cambi, i campi giusti compaiono alla conferma',
    })}
    ${fieldsOf(kind, shown)}
    ${kind === '' ? html`<input type="hidden" name="${prefix}condition" value="">` : field(shown, 'condition', 'Solo se (condizione, se c’è)', now?.condition ?? '')}
  </div>`
}

const field = (
  { prefix, rejected }: Shown,
  name: string,
  label: string,
  value: string,
  look: { hint?: string; doubtful?: boolean } = {},
): Html => textField({ name: `${prefix}${name}`, label, value, rejected, ...look })

const choice = (
  { prefix, rejected }: Shown,
  name: string,
  label: string,
  value: string,
  choices: readonly { value: string; label: string }[],
): Html => choiceField({ name: `${prefix}${name}`, label, value, choices, rejected })

const inline = (...fields: Html[]): Html => html`<div class="t-inline top">${fields}</div>`

const byField = (shown: Shown, name: string, by: Term | null): Html =>
  field(
    shown,
    name,
    'Entro',
    typedDay(by?.day),
    by?.yearInferred ? { doubtful: true, hint: `anno dedotto: nel testo «${by.asWritten}»` } : {},
  )

const number = (value: number | undefined): string => (value === undefined ? '' : writtenNumber(value))

function fieldsOf(kind: KindChoice, shown: Shown): Html {
  const { now } = shown
  const { what, by } = saidBy(now)
  switch (kind) {
    case 'steps':
      return stepFields(shown, now && 'steps' in now ? now.steps : now ? [{ what, by }] : [])
    case 'count_by_deadline':
      return html`${field(shown, 'of', 'Che cosa si conta', what)}${inline(
        more(shown),
        field(shown, 'atLeast', 'Quanti', number(now?.kind === kind ? now.atLeast : undefined)),
        byField(shown, 'by', by),
      )}`
    case 'full_coverage':
      return html`${field(shown, 'of', 'Su quale totale', what)}${inline(
        more(shown),
        field(shown, 'percent', 'Percento', number(now?.kind === kind ? now.percent : undefined)),
        byField(shown, 'by', by),
      )}`
    case 'value_threshold':
      return thresholdFields(shown, what, now?.kind === kind ? now : undefined)
    case 'days_from_event':
      return daysFields(shown, what, now?.kind === kind ? now : undefined)
    case 'ongoing':
      return ongoingFields(shown, by, now?.kind === kind ? now : undefined)
    case 'to_be_specified':
    case '':
      return html``
  }
}

/** Of what an indicator speaks, and by when: it stays when it is measured in another way. */
function saidBy(now: Indicator | undefined): { what: string; by: Term | null } {
  switch (now?.kind) {
    case undefined:
    case 'to_be_specified':
      return { what: '', by: null }
    case 'deadline':
    case 'milestones':
      return { what: now.steps[0]?.what ?? '', by: now.steps.at(-1)?.by ?? null }
    case 'count_by_deadline':
    case 'full_coverage':
      return { what: now.of, by: now.by }
    case 'value_threshold':
      return { what: now.name, by: null }
    case 'days_from_event':
      return { what: now.event, by: null }
    case 'ongoing':
      return { what: now.deliverables[0]?.what ?? '', by: null }
  }
}

const enoughOrMore = [
  { value: 'at-least', label: 'almeno' },
  { value: 'over', label: 'più di' },
]

const more = (shown: Shown): Html =>
  choice(
    shown,
    'direction',
    'Deve essere',
    (shown.now && 'of' in shown.now && shown.now.direction) || 'at-least',
    enoughOrMore,
  )

const stepFields = (shown: Shown, steps: readonly Step[]): Html =>
  html`${rowsToShow(`${shown.prefix}s`, { count: steps.length, most: most.steps, rejected: shown.rejected }).map(
    (row) => {
      const step = steps[row - 1]
      return html`<div class="t-inline top">
      <div class="t-field grow">${field(shown, `s${row}-what`, step || row === 1 ? `Fase ${row}` : `Fase ${row} (se c’è)`, step?.what ?? '')}</div>
      ${byField(shown, `s${row}-by`, step?.by ?? null)}</div>`
    },
  )}`

const thresholdFields = (
  shown: Shown,
  what: string,
  now: Extract<Indicator, { kind: 'value_threshold' }> | undefined,
): Html => html`
  ${field(shown, 'name', 'Che cosa si misura', now?.name ?? what)}
  ${inline(
    choice(shown, 'direction', 'Deve essere', now?.direction ?? 'at-most', [
      { value: 'at-most', label: 'al massimo' },
      { value: 'under', label: 'meno di' },
      ...enoughOrMore,
    ]),
    field(shown, 'value', 'Valore', number(now?.value)),
  )}
  ${choice(shown, 'quantity', 'Da dove viene il numero', now?.quantity ?? '', [
    { value: '', label: 'lo rileva l’ufficio' },
    { value: 'payment-timeliness', label: 'tempestività dei pagamenti, dalle fatture' },
  ])}`

const daysFields = (
  shown: Shown,
  what: string,
  now: Extract<Indicator, { kind: 'days_from_event' }> | undefined,
): Html => html`
  ${field(shown, 'event', 'Da quale evento', now?.event ?? what)}
  ${inline(
    field(shown, 'days', 'Entro quanti giorni', number(now?.days)),
    choice(shown, 'counting', 'Giorni', now?.counting ?? 'calendar', [
      { value: 'calendar', label: 'di calendario' },
      { value: 'working', label: 'lavorativi' },
    ]),
  )}`

const rhythms: readonly { value: Deliverable['every']; label: string }[] = [
  { value: 'week', label: 'settimana' },
  { value: 'month', label: 'mese' },
  { value: 'quarter', label: 'trimestre' },
  { value: 'half-year', label: 'semestre' },
]

const ongoingFields = (
  shown: Shown,
  by: Term | null,
  now: Extract<Indicator, { kind: 'ongoing' }> | undefined,
): Html => html`
  ${inline(
    field(shown, 'from', 'Dal', typedDay(now?.period.from)),
    field(shown, 'to', 'Al', typedDay(now?.period.to ?? by?.day)),
  )}
  ${rowsToShow(`${shown.prefix}d`, {
    ...{ count: now?.deliverables.length ?? 0, most: most.deliverables, rejected: shown.rejected },
  }).map((row) => {
    const deliverable = now?.deliverables[row - 1]
    return html`<div class="t-inline top">
      <div class="t-field grow">${field(shown, `d${row}-what`, deliverable ? `Consegna ${row}` : `Consegna ${row} (se c’è)`, deliverable?.what ?? '')}</div>
      ${choice(shown, `d${row}-every`, 'Ogni', deliverable?.every ?? 'month', rhythms)}</div>`
  })}`
