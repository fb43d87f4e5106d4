// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDayInFull } from '#kernel/civil-date.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { queryOf, type View } from '../view.ts'
import type { YearFigures } from '../year-figures.ts'
import { barChart } from './chart.ts'
import { daysPanel } from './days.ts'
import { debtPanel } from './debt.ts'
import { delayPanel } from './delay.ts'
import { filters, partName } from './filters.ts'
import { fundPanel } from './fund.ts'
import { figureLink } from './link.ts'
import { lateness, shortName, valueInWords } from './words.ts'

/** What else the reader may open. */
interface Openings {
  invoices: boolean
  people: boolean
}

/** Every figure of payments of a year, each with the way to its sum and its rows. */
export function yearPage(frame: Frame, found: YearFigures, opens: Openings) {
  const { view, lines, areas } = found
  const timeliness = lines[0]!.year
  return page(frame, {
    title:
      timeliness.kind === 'measured'
        ? `Nel ${view.year} si paga in media ${lateness(timeliness.value)}`
        : `Nel ${view.year} non risultano pagamenti`,
    section: '/fatture',
    crumbs: opens.invoices ? [invoicesCrumb] : [],
    below: html`${partName(view, areas)} · situazione ${view.on === view.today ? 'a oggi' : `al ${formatDayInFull(view.on)}`} · ogni numero si apre sul suo conto`,
    body: html`${filters(view, areas)}
      <div class="t-grid wide-left">
        <div class="t-col">${quartersPanel(found)}${debtPanel(found)}${daysPanel(found, opens.people)}</div>
        <div class="t-col">${delayPanel(found)}${found.funds.map((fund) => fundPanel(fund, view))}</div>
      </div>`,
  })
}

function quartersPanel({ view, lines }: YearFigures): Html {
  const [timeliness] = lines
  const inQuarter = (index: number): View => ({ ...view, quarter: (index + 1) as View['quarter'] })
  const bars = [...timeliness!.quarters, timeliness!.year].map((outcome, index) => ({
    name: index < 4 ? `${index + 1}º trim.` : 'Anno',
    value: outcome.kind === 'measured' ? outcome.value : null,
    words: valueInWords('tempestivita', outcome),
    tone: outcome.kind === 'measured' && outcome.value > 0 ? ('late' as const) : ('reached' as const),
  }))
  return panel({
    id: 'trimestri',
    title: 'Trimestre per trimestre',
    aside: html`<a href="/pagamenti/csv${queryOf(view)}">CSV</a> · <a href="/pagamenti/json${queryOf(view)}">JSON</a>`,
    body: html`
      ${
        timeliness!.year.kind === 'measured'
          ? html`${barChart('Indicatore di tempestività di ogni trimestre e dell’anno, in giorni; i valori sono nella tabella che segue', bars)}
             <p class="t-sm t-soft mt-2">Giorni tra la scadenza e il pagamento, pesati per importo: sotto lo zero si paga in anticipo. L’anno è la somma dei pagamenti, non la media dei trimestri.</p>`
          : empty(
              `Nel ${view.year} non ci sono pagamenti.`,
              html`Importali dal <a href="/registri/pagamenti">registro dei pagamenti</a>, o scegli un altro anno.`,
            )
      }
      ${table({
        caption: html`<span class="visually-hidden">Gli indicatori di ogni trimestre e dell’anno</span>`,
        columns: [
          { label: 'Indicatore', cell: ({ name }) => shortName(name) },
          ...[0, 1, 2, 3].map((index) => ({
            label: `${index + 1}º trim.`,
            numeric: true,
            cell: ({ name, quarters }: (typeof lines)[number]) =>
              figureLink(name, inQuarter(index), valueInWords(name, quarters[index]!)),
          })),
          {
            label: 'Anno',
            numeric: true,
            cell: ({ name, year }) => html`<b>${figureLink(name, view, valueInWords(name, year))}</b>`,
          },
        ],
        rows: lines,
      })}`,
  })
}
