// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { formatNumber } from '#kernel/ratio.ts'
import type { User } from '#modules/access/index.ts'
import { type SeenEvidence, sourcesOf, workingsTable } from '#modules/indicators/index.ts'
import { type Provenance, whence } from '#modules/originals/index.ts'
import type { Html } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Shown } from './objective.ts'

/** «Come si calcola»: the rule in words, the sum, the source, the rows. */
export function calculation(
  { measure, verdict, evidence, names }: Shown,
  index: number,
  on: CivilDate,
  user: User,
): Html {
  if (!measure) return html``
  const { rule } = measure
  return panel({
    id: `calcolo-${index + 1}`,
    title: 'Come si calcola',
    look: 'law',
    body: html`
      <p>${rule.words}</p>
      ${verdict.workings.length > 0 && workingsTable(`Conto al ${formatDayInFull(on)}`, verdict.workings, verdict.value)}
      ${facts(
        [
          ['Regola', rule.title],
          ['Fonte', sourcesOf(rule)],
        ],
        'mt-3',
      )}
      ${evidence && rows(evidence, (row) => whence(row, names, user))}`,
  })
}

function rows(
  { header, rows, paths, provenance, hidden, more }: SeenEvidence,
  from: (row: Provenance) => Html | string,
): Html {
  const [first = '', ...others] = header
  if (rows.length + hidden === 0) return html`<p class="t-soft mt-3 mb-0">Nessuna riga registrata finora.</p>`
  if (rows.length === 0) return unseen(hidden)
  return html`${hidden > 0 && unseen(hidden)}${more && more.count > 0 && html`<p class="t-note mt-3 mb-0">Queste sono le righe che pesano di più; <a href="${more.path}">tutte le righe</a>, altre ${formatNumber(more.count)}, hanno una pagina loro.</p>`}<details class="t-data mt-3"${rows.length <= 12 ? html` open` : ''}><summary>Le righe usate: ${rows.length}</summary>${table(
    {
      caption: html`<span class="visually-hidden">Le righe da cui viene il valore</span>`,
      columns: [
        {
          label: first,
          cell: ({ row: [name = ''], path }) => (path ? html`<a class="t-link" href="${path}">${name}</a>` : name),
        },
        ...others.map((label, index) => ({
          label,
          cell: ({ row }: LinkedRow) => row[index + 1] ?? '',
          numeric: isNumeric(rows, index + 1),
        })),
        ...(provenance ? [{ label: 'Da dove', cell: ({ place }: LinkedRow) => from(provenance[place]!) }] : []),
      ],
      rows: rows.map((row, place): LinkedRow => ({ row, place, path: paths?.[place] })),
    },
  )}</details>`
}

interface LinkedRow {
  row: readonly string[]
  place: number
  path: string | undefined
}

/** What a reader is not shown is said, never silently left out. */
const unseen = (rows: number): Html =>
  html`<p class="t-note mt-3 mb-0">${rows === 1 ? 'Una riga usata non si mostra' : `${rows} righe usate non si mostrano`}: il tuo ruolo non le apre. Il conto le comprende.</p>`

const isNumeric = (rows: SeenEvidence['rows'], column: number): boolean =>
  rows.every((row) => /^[+−-]?[\d.,]*( €)?$/.test(row[column] ?? ''))
