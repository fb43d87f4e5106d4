// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDay } from '#kernel/civil-date.ts'
import { may, type User } from '#modules/access/index.ts'
import { choiceField, fileField, problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Plan } from '../approved.ts'
import { type Chapter, sections } from './model.ts'

interface ChaptersPage {
  plan: Plan
  chapters: readonly Chapter[]
  user: User
}

/** The sections of the PIAO that are kept as they came, and room for another. */
export function chaptersPage(frame: Frame, { plan, chapters, user }: ChaptersPage, rejected?: Rejected) {
  const changes = may(user, 'plan:import') && !plan.approved
  return page(frame, {
    title: 'Gli altri capitoli del PIAO',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: `/piano/${plan.id}`, label: `${plan.year}, versione ${plan.version}` },
    ],
    below: 'Le sezioni che non sono obiettivi, conservate come sono state consegnate',
    body: html`${problemSummary(rejected)}<div class="t-grid ${changes ? 'wide-left' : ''}">
      ${panel({
        id: 'capitoli',
        title: 'Capitoli',
        body:
          chapters.length === 0
            ? empty(
                'Non ci sono altri capitoli.',
                changes ? 'Aggiungi il file di una sezione del PIAO.' : 'Questa versione ha solo gli obiettivi.',
              )
            : chaptersTable(plan, chapters, changes),
      })}
      ${changes && panel({ id: 'aggiungi', title: 'Aggiungi un capitolo', body: chapterFields(plan, rejected) })}
    </div>`,
  })
}

const chaptersTable = (plan: Plan, chapters: readonly Chapter[], changes: boolean): Html =>
  table({
    caption: html`<span class="visually-hidden">Sezioni con il loro file</span>`,
    columns: [
      { label: 'Sezione', cell: ({ section }) => section },
      {
        label: 'File',
        wide: true,
        cell: ({ original, name }) => html`<a href="/piano/${plan.id}/capitoli/${original}">${name}</a>`,
      },
      {
        label: 'Aggiunto',
        wide: true,
        cell: ({ addedAt, byName }) => html`il ${formatDay(dayInRome(addedAt))} da ${byName}`,
      },
      {
        label: 'Che cosa puoi fare',
        cell: ({ original, name }) =>
          changes
            ? html`<form method="post" action="/piano/${plan.id}/capitoli/${original}/rimozione"><button class="btn btn-sm btn-outline-primary">Togli<span class="visually-hidden"> ${name}</span></button></form>`
            : '—',
      },
    ],
    rows: chapters,
  })

const chapterFields = (plan: Plan, rejected: Rejected | undefined): Html => html`
  <form method="post" action="/piano/${plan.id}/capitoli" enctype="multipart/form-data" novalidate class="t-stacked">
    ${choiceField({ name: 'section', label: 'Sezione del PIAO', choices: sections.map((value) => ({ value, label: value })), rejected })}
    ${fileField({ name: 'file', label: 'File', hint: 'Fino a 20 MB; si conserva senza cambiarlo', accept: '.pdf,.docx,.odt,.xlsx,.ods,.p7m,.zip,.txt,.md', rejected })}
    <button class="btn btn-primary">Aggiungi</button></form>`
