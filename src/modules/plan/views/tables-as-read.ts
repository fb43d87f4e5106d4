// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'

/** The part of the plan's open data that these panels show. */
export interface TablesAsRead {
  personnel: { by_service: CountsAsRead | null; by_category: CountsAsRead | null } | null
  projects: { rows: readonly ProjectAsRead[]; computed_sum: number } | null
}

interface CountsAsRead {
  rows: readonly { service?: string; category?: string; men: number; women: number }[]
}

interface ProjectAsRead {
  project: string
  cup: string
  status: string
  amount_as_printed: string
}

/** Men and women by service and by category, as the document counts them. */
export function personnelPanel({ personnel }: TablesAsRead): Html {
  const counts = [personnel?.by_service, personnel?.by_category].filter((each) => each !== null && each !== undefined)
  if (counts.length === 0) return html``
  return panel({
    id: 'personale',
    title: 'Il personale, uomini e donne',
    body: html`${counts.map(({ rows }) =>
      table({
        caption: rows[0]?.service === undefined ? 'Per categoria' : 'Per servizio',
        columns: [
          {
            label: rows[0]?.service === undefined ? 'Categoria' : 'Servizio',
            cell: ({ service, category }) => service ?? category ?? '',
          },
          { label: 'Uomini', numeric: true, cell: ({ men }) => men },
          { label: 'Donne', numeric: true, cell: ({ women }) => women },
          { label: 'Totale', numeric: true, cell: ({ men, women }) => men + women },
        ],
        rows,
      }),
    )}`,
  })
}

export function projectsPanel({ projects }: TablesAsRead): Html {
  if (!projects || projects.rows.length === 0) return html``
  return panel({
    id: 'progetti',
    title: `${projects.rows.length} progetti PNRR`,
    body: table({
      caption: html`<span class="visually-hidden">Progetti con CUP, stato e importo</span>`,
      columns: [
        { label: 'Progetto', cell: ({ project }) => project },
        { label: 'CUP', cell: ({ cup }) => html`<span class="t-code">${cup}</span>` },
        { label: 'Stato', cell: ({ status }) => status },
        { label: 'Importo', numeric: true, cell: ({ amount_as_printed }) => amount_as_printed },
      ],
      rows: projects.rows,
    }),
  })
}
