// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatSigned } from '#kernel/ratio.ts'
import { differenceReasons } from '#law/delay-difference.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { YearFigures } from '../year-figures.ts'
import { figureLink } from './link.ts'
import { valueInWords } from './words.ts'

/** The indicator that result pay depends on beside the one that plans name, and why they differ. */
export function delayPanel({ view, delay, difference, lines: [timeliness] }: YearFigures): Html {
  const reasons: readonly string[] = Object.values(differenceReasons)
  const workings = difference.kind === 'measured' ? difference.workings : []
  return panel({
    id: 'ritardo',
    title: 'Ritardo annuale',
    body: html`
      <p class="t-big mb-1">${figureLink('ritardo-annuale', view, valueInWords('ritardo-annuale', delay))}</p>
      <p class="t-sm">È l’indicatore a cui la legge lega la retribuzione di risultato. Il piano nomina di solito la tempestività: ${figureLink('tempestivita', view, valueInWords('tempestivita', timeliness!.year))}.</p>
      ${
        difference.kind === 'measured'
          ? table({
              caption: html`Perché differiscono di ${figureLink('differenza', view, `${valueInWords('differenza', difference)} giorni`)}`,
              columns: [
                { label: 'Fatture', wide: true, cell: ({ label }) => label },
                { label: 'Giorni', numeric: true, cell: ({ value }) => formatSigned(Number(value), 2) },
              ],
              rows: workings.filter(({ label }) => reasons.includes(label)),
            })
          : html`<p class="t-note mb-0">${difference.kind === 'not-measurable' && difference.because}</p>`
      }`,
  })
}
