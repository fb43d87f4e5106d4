// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay, monthNames, monthOfDay } from '#kernel/civil-date.ts'
import { formatNumber } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { YearFigures } from '../year-figures.ts'
import { barChart } from './chart.ts'
import { figureLink } from './link.ts'
import { valueInWords } from './words.ts'

/** What is overdue month by month, to whom, and what it was at the ends of the two years before. */
export function debtPanel({ view, stock, stockBefore, allDebt, creditors }: YearFigures): Html {
  const last = stock.at(-1)!
  const bars = stock.map(({ day, outcome }) => {
    const value = outcome.kind === 'measured' ? outcome.value : null
    return {
      name: monthNames[monthOfDay(day) - 1]!.slice(0, 3),
      value,
      words: value === null ? '—' : formatNumber(Math.round(value / 1000)),
      tone: 'at-risk' as const,
    }
  })
  return panel({
    id: 'debito',
    title: 'Debito scaduto',
    aside: html`<span class="t-soft">migliaia di euro, a fine mese</span>`,
    body: html`
      ${barChart('Debito scaduto alla fine di ogni mese, in migliaia di euro; i valori sono nella tabella che segue', bars)}
      ${facts(
        [
          [
            `Al ${formatDay(last.day)}`,
            html`<b>${figureLink('debito-scaduto', view, valueInWords('debito-scaduto', last.outcome))}</b>, ${creditors === 1 ? 'un’impresa creditrice' : `${formatNumber(creditors)} imprese creditrici`}`,
          ],
          ...stockBefore.map(
            ({ day, outcome }) => [`Al ${formatDay(day)}`, valueInWords('debito-scaduto', outcome)] as const,
          ),
          [
            'Tutti i debiti',
            html`${figureLink('debito-complessivo', view, valueInWords('debito-complessivo', allDebt))}, scaduti e da scadere`,
          ],
        ],
        'mt-3',
      )}
      <details class="t-data mt-2"><summary>I numeri del grafico</summary>${table({
        caption: html`<span class="visually-hidden">Debito scaduto a fine mese</span>`,
        columns: [
          { label: 'Al', cell: ({ day }) => formatDay(day) },
          { label: 'Debito scaduto', numeric: true, cell: ({ outcome }) => valueInWords('debito-scaduto', outcome) },
        ],
        rows: stock,
      })}</details>`,
  })
}
