// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { queryOf } from '../view.ts'
import type { AreaDays, YearFigures } from '../year-figures.ts'
import { figureLink } from './link.ts'
import { valueInWords } from './words.ts'

type Days = 'giorni-area' | 'giorni-ragioneria'

const fromWhat = { acceptance: 'dall’accettazione', receipt: 'dal ricevimento' }

/** How often each area, and accounting for it, kept the days that the plan gives. */
export const daysPanel = ({ view, days, steps }: YearFigures, opensPeople: boolean): Html => {
  const kept = (name: Days, { code, ofArea, ofAccounting }: AreaDays) =>
    figureLink(
      name,
      { ...view, of: { ...view.of, unit: code } },
      valueInWords(name, name === 'giorni-area' ? ofArea : ofAccounting),
    )
  const measured = days.some(({ ofArea, ofAccounting }) =>
    [ofArea, ofAccounting].some(({ kind }) => kind === 'measured'),
  )
  return panel({
    id: 'giorni',
    title: 'I giorni del piano',
    aside: html`<span class="t-soft">fatture ricevute nel ${view.year}</span>${opensPeople && html` · <a href="/pagamenti/persone${queryOf({ ...view, quarter: null, of: {} })}">persona per persona</a>`}`,
    body: !measured
      ? empty(
          'Non si sa ancora.',
          'Servono i giorni in cui le fatture sono accettate e in cui le liquidazioni sono inviate in Ragioneria: si scrivono nella pagina di ogni fattura.',
        )
      : table({
          caption: `${steps.unitDays} giorni ${fromWhat[steps.unitStartsAt]} alla liquidazione inviata, ${steps.accountingDays} da lì al mandato`,
          columns: [
            { label: 'Area', cell: ({ name }) => name },
            { label: `Area, ${steps.unitDays} giorni`, numeric: true, cell: (area) => kept('giorni-area', area) },
            {
              label: `Ragioneria, ${steps.accountingDays} giorni`,
              numeric: true,
              cell: (area) => kept('giorni-ragioneria', area),
            },
          ],
          rows: days,
        }),
  })
}
