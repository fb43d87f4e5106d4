// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { User } from '#modules/access/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { noPlan } from '../../views/no-plan.ts'
import { fileLinks } from '../../writing/views.ts'
import { actInWords, type Version } from '../model.ts'
import { stageMark } from './life.ts'

/** Every version of every year's plan: none is ever deleted. */
export const versionsPage = (frame: Frame, { all, user }: { all: readonly Version[]; user: User }) =>
  page(frame, {
    title: 'Le versioni del piano',
    section: '/piano',
    crumbs: [{ path: '/piano', label: 'Piano' }],
    below: 'Ogni versione resta leggibile: una variazione è una versione nuova',
    body: panel({
      id: 'versioni',
      title: 'Anno per anno',
      body:
        all.length === 0
          ? noPlan(user)
          : table({
              caption: html`<span class="visually-hidden">Versioni di ogni anno, la più nuova per prima</span>`,
              columns: [
                {
                  label: 'Piano',
                  cell: ({ id, year, version }) => html`<a href="/piano/${id}">${year}, versione ${version}</a>`,
                },
                { label: 'Com’è', cell: (each) => stageMark(each, all) },
                {
                  label: 'Ultimo atto',
                  wide: true,
                  cell: ({ steps }) => (steps.length > 0 ? actInWords(steps.at(-1)!) : '—'),
                },
                { label: 'Documento', wide: true, cell: ({ file }) => file },
                {
                  label: 'Scarica',
                  wide: true,
                  cell: ({ id, year, version }) =>
                    fileLinks((kind) => `/piano/${id}/${kind}`, `${year}, versione ${version}`),
                },
              ],
              rows: all,
            }),
    }),
  })
