// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatEuro, formatHundredths } from '#kernel/money.ts'
import type { Working } from '#kernel/outcome.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { acts } from '#law/acts.ts'
import type { Citation, RuleCard } from '#law/rule.ts'
import type { Html } from '#ui/page.ts'
import { table } from '#ui/table.ts'

/** The law a rule comes from, an act a line. */
export const sourcesOf = ({ cites }: RuleCard): Html => html`${cites.map(source)}`

const source = ({ act, place }: Citation): Html => html`<div>${acts[act]}, ${place}</div>`

/** The sum, line by line, so that anybody can do it again. */
export const workingsTable = (caption: string, workings: readonly Working[], result: string): Html =>
  table({
    caption,
    columns: [
      { label: 'Voce', cell: ({ label }: Working) => label },
      { label: 'Valore', numeric: true, cell: formatWorking },
    ],
    rows: [...workings, { label: 'Risultato', value: result }],
  })

function formatWorking({ value, unit }: Working): string {
  if (typeof value === 'bigint') return unit === 'days-by-euro' ? formatHundredths(value) : formatEuro(value)
  if (typeof value === 'string') return value
  return formatNumber(value, Number.isInteger(value) ? 0 : 2)
}
