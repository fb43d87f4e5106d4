// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { choiceField, longTextField, type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import { inSentenceCase } from '../../approved.ts'
import type { WeightScale } from '../../model.ts'
import { inText, peopleInLines } from '../in-text.ts'
import { type FieldName, fieldNames, type RowCorrection } from '../model.ts'
import type { ReviewedRow, SeenReading } from '../seen.ts'
import { indicatorFields } from './indicator-fields.ts'
import { phaseFields } from './phase-fields.ts'

const countings = [
  { value: '', label: 'peso' },
  { value: 'X', label: 'prerequisito' },
]

const weightLabels: Record<WeightScale, string> = {
  hundred: 'Peso su 100',
  points: 'Punti',
  multiplier: 'Moltiplicatore',
  share: 'Peso su 1',
}

/** What was understood of an objective, to be put right; Enter in a box of one line confirms it. */
export function objectiveForm(seen: SeenReading, number: number, rejected: Rejected | undefined): Html {
  const row = seen.rows[number - 1]!
  const { areas } = seen.reading.plan
  const { now } = row
  const path = `/piano/${seen.plan.id}/lettura/${number}`
  const told = (field: FieldName) => ({ name: field, rejected, ...doubtOf(row, field, seen) })
  const scale = seen.areas.find(({ place }) => place === now.area)?.now.scale
  const last = number === seen.rows.length
  return html`<form class="t-panel" method="post" action="${path}" novalidate><fieldset class="t-stacked"${seen.plan.approved ? html` disabled` : ''}>
    <legend class="visually-hidden">Obiettivo ${number}</legend>
    <div class="t-inline top">
      ${textField({ ...told('number'), label: 'Numero', value: now.number ?? '' })}
      ${choiceField({ ...told('prerequisite'), label: 'Conta come', value: now.prerequisite ? 'X' : '', choices: countings })}
      ${textField({ ...told('weight'), label: weightLabels[scale ?? 'hundred'], value: inText('weight', now.weight, areas) })}
    </div>
    ${choiceField({
      ...{
        label: 'Area',
        value: now.area,
        hint: html`<a href="/piano/${seen.plan.id}/aree/${encodeURIComponent(now.area)}">Nome, unità, responsabile e scala dei pesi dell’area</a>`,
      },
      ...told('area'),
      choices: seen.areas.map(({ area, place }) => ({ value: place, label: inSentenceCase(area.name) })),
    })}
    ${textField({ ...told('title'), label: 'Obiettivo, in breve', value: now.title })}
    ${longTextField({ ...told('description'), label: 'Descrizione', value: now.description, rows: rowsFor(now.description) })}
    ${longTextField({ ...told('target'), label: 'Risultato atteso', value: now.target, rows: rowsFor(now.target) })}
    ${hintOf(row, 'indicators', seen)}
    ${indicatorFields(now.indicators, rejected)}
    ${hintOf(row, 'phases', seen)}
    ${phaseFields(now.phases, rejected)}
    ${longTextField({ ...told('people'), label: 'Persone, una per riga', value: peopleInLines(now.people), rows: Math.max(2, now.people.length) })}
    ${longTextField({ ...told('measure'), label: 'Misura anticorruzione', value: now.measure, rows: rowsFor(now.measure) })}
    <details${row.applied.some(({ reason }) => reason) ? html` open` : ''}><summary>Perché correggi (se vuoi)</summary>
      <div class="mt-2">${textField({ name: 'reason', label: 'Motivo, resta nel giornale', value: row.applied.find(({ reason }) => reason)?.reason ?? '', rejected })}</div></details>
    ${seen.plan.approved ? html`<p class="t-note mb-0">Il piano è approvato: si corregge con una <a href="/piano/${seen.plan.id}">variazione</a>.</p>` : buttons(row, path, last ? undefined : number + 1)}
  </fieldset></form>`
}

const buttons = ({ applied, conflicts }: ReviewedRow, path: string, next: number | undefined): Html => html`
  <div class="t-row">
    <button class="btn btn-primary" accesskey="c">${next ? `Conferma e passa al ${next}` : 'Conferma'}</button>
    ${applied.length + conflicts.length > 0 && html`<button class="btn btn-outline-primary" formaction="${path}/come-letto">Torna al testo letto</button>`}
  </div>`

const rowsFor = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 48)))

/** Why a field is to be looked at: somebody put it right, or what they had put right is no longer what is read. */
function doubtOf(row: ReviewedRow, field: FieldName, { reading }: SeenReading): { hint?: string; doubtful?: boolean } {
  const words = (each: RowCorrection, value: 'was' | 'now') =>
    inText(each.field, each[value], reading.plan.areas) || 'niente'
  const conflict = row.conflicts.find((each) => each.field === field)
  if (conflict)
    return {
      doubtful: true,
      hint: `il documento è cambiato: prima si leggeva «${words(conflict, 'was')}» e tu avevi corretto in «${words(conflict, 'now')}»`,
    }
  const applied = row.applied.find((each) => each.field === field)
  if (applied) return { hint: `corretto a mano; nel testo: ${words(applied, 'was')}` }
  if (field === 'weight' && lacksWeight(row)) return { doubtful: true, hint: 'non abbiamo trovato il peso' }
  return {}
}

const lacksWeight = ({ now }: Pick<ReviewedRow, 'now'>): boolean => now.weight === null && !now.prerequisite

/** The same for fields that are not one box. */
function hintOf(row: ReviewedRow, field: FieldName, seen: SeenReading): Html | '' {
  const { hint, doubtful } = doubtOf(row, field, seen)
  return hint === undefined
    ? ''
    : html`<p class="t-note t-sm${doubtful ? ' s-warning' : ''}">${fieldNames[field]}: ${hint}</p>`
}

/** How many fields of an objective deserve a look. */
export const fieldsToLookAt = ({ now, conflicts }: ReviewedRow): number =>
  conflicts.length +
  (lacksWeight({ now }) ? 1 : 0) +
  now.indicators.filter(
    (each) =>
      each.kind === 'to_be_specified' ||
      ('steps' in each && each.steps.some(({ by }) => by?.yearInferred)) ||
      ('by' in each && each.by?.yearInferred),
  ).length
