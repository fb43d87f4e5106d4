// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay, formatDayInFull } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { formatNumber, formatSigned, ratio } from '#kernel/ratio.ts'
import type { RuleCard } from '#law/rule.ts'
import { sourcesOf, workingsTable } from '#modules/indicators/index.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { wordsOf } from '../../settings/model.ts'
import { type PaymentSettings, settings } from '../../settings/settings.ts'
import { choicesOf, doubtsOf } from '../doubts.ts'
import { type FigureName, isOfYears } from '../figures.ts'
import type { FigureRow } from '../rows.ts'
import { periodName, queryOf, searchOf, type View } from '../view.ts'
import { filters, partName } from './filters.ts'
import { shortName, valueInWords } from './words.ts'

export interface FigurePage {
  name: FigureName
  rule: RuleCard
  view: View
  outcome: Outcome
  /** What holds at the end of the period. */
  chosen: PaymentSettings
  areas: readonly { code: string; name: string }[]
  /** Nothing for who may not read invoices. */
  rows: ShownRows | null
}

export interface ShownRows {
  /** Of the page shown. */
  rows: readonly FigureRow[]
  /** Of all the pages. */
  count: number
  place: Place
  /** The reader sees those of these areas alone. */
  only: readonly string[] | null
  /** What the sum is divided by, where each row moves the figure by some days. */
  whole: Cents | null
}

/** One figure opened: the rule in words, the sum, the source, what was chosen where the law is silent, and the rows. */
export const figurePage = (frame: Frame, shown: FigurePage) => {
  const { name, rule, view, outcome, areas } = shown
  return page(frame, {
    title: `${shortName(name)}: ${valueInWords(name, outcome)}${rule.unit === 'days' && outcome.kind === 'measured' ? ' giorni' : ''}`,
    section: '/fatture',
    crumbs: [{ path: `/pagamenti${queryOf({ ...view, quarter: null })}`, label: 'Pagamenti' }],
    below: html`${periodName(view)} · ${partName(view, areas)} · situazione al ${formatDayInFull(view.on)}`,
    body: html`${filters(view, areas, !isOfYears(name))}<div class="t-col">${rulePanel(shown)}${shown.rows && rowsPanel(shown, shown.rows)}</div>`,
  })
}

const unverified = mark('warning', 'lettura non verificata')

function rulePanel({ name, rule, view, outcome, chosen }: FigurePage): Html {
  const choices = (choicesOf[name] ?? []).map(
    (setting) => html`${settings[setting].label}: ${wordsOf(setting, chosen[setting])} ${unverified}`,
  )
  const doubts = doubtsOf[name] ?? []
  return panel({
    id: 'conto',
    title: 'Come si calcola',
    look: 'law',
    body: html`
      <p>${rule.words}</p>
      ${
        outcome.kind === 'measured'
          ? workingsTable(`Conto al ${formatDayInFull(view.on)}`, outcome.workings, valueInWords(name, outcome))
          : html`<p class="t-note">${outcome.kind === 'not-measurable' && outcome.because}</p>`
      }
      ${facts(
        [
          ['Regola', rule.title],
          ['Fonte', sourcesOf(rule)],
          ['Scelte', choices.length > 0 && html`${choices.map((choice) => html`<div>${choice}</div>`)}`],
          ['Da confermare', doubts.length > 0 && html`${doubts.map((doubt) => html`<div>${doubt}</div>`)}`],
        ],
        'mt-3',
      )}`,
  })
}

const rowsPanel = ({ name, view }: FigurePage, { rows, count, place, only, whole }: ShownRows): Html =>
  panel({
    id: 'righe',
    title: 'Le righe, da quella che pesa di più',
    aside: html`${counted(count, 'riga', 'righe')} · <a href="/pagamenti/${name}/csv${queryOf(view)}">CSV</a>`,
    body: html`
      ${only && html`<p class="t-note">Il tuo ruolo apre le righe ${only.length === 1 ? 'dell’area' : 'delle aree'} ${only.join(', ')}. Il conto le comprende tutte.</p>`}
      ${count === 0 ? empty('Nessuna riga.', 'In questo periodo non c’è niente che entri nel conto.') : html`${rowTable(rows, whole)}${pager({ ...place, path: `/pagamenti/${name}`, search: searchOf(view), newer: 'Più pesanti', older: 'Meno pesanti' })}`}`,
  })

const rowTable = (rows: readonly FigureRow[], whole: Cents | null): Html =>
  table({
    caption: html`<span class="visually-hidden">Le fatture da cui viene il numero</span>`,
    columns: [
      {
        label: 'Fattura',
        cell: ({ id, number, supplier }) =>
          html`<a class="t-link" href="/fatture/${id}">${number}</a><div class="t-sm t-soft">${supplier}</div>`,
      },
      { label: 'Area', cell: ({ unit }) => unit || '—' },
      { label: 'Importo', numeric: true, cell: ({ amount }) => formatEuro(amount) },
      { label: 'Scadenza', cell: ({ dueOn }) => formatDay(dueOn) },
      { label: 'Pagata il', cell: ({ paidOn }) => (paidOn ? formatDay(paidOn) : 'non pagata') },
      { label: 'Giorni', numeric: true, cell: ({ days }) => formatNumber(days) },
      ...(whole === null
        ? []
        : [{ label: 'Effetto in giorni', numeric: true, cell: (row: FigureRow) => effect(row, whole) }]),
    ],
    rows,
  })

/** The days by which a row moves the figure; those of all rows add up to it. */
const effect = ({ amount, days }: FigureRow, whole: Cents): string =>
  formatSigned(ratio(BigInt(days) * amount, whole, 3), 3)
