// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDay } from '#kernel/civil-date.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Program } from './store.ts'

const path = '/amministrazione/programmi'
const section = '/amministrazione'
const administration = { path: section, label: 'Amministrazione' }

export const programsPage = (frame: Frame, programs: readonly Program[], rejected?: Rejected) =>
  page(frame, {
    title: 'Programmi che consegnano fatture',
    section,
    crumbs: [administration],
    below:
      'Il protocollo, o chi riceve per conto del Comune, può consegnare le fatture da sé: ciascuno con una sua chiave, che non apre altro.',
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      ${panel({
        id: 'programmi',
        title: 'Programmi',
        body:
          programs.length === 0
            ? empty('Nessun programma.', 'Aggiungine uno per avere la sua chiave.')
            : programTable(programs),
      })}
      ${panel({
        id: 'nuovo',
        title: 'Un programma in più',
        look: 'call',
        body: html`<form method="post" action="${path}" novalidate class="t-stacked">
          ${textField({ name: 'name', label: 'Nome', hint: 'Come lo leggerà chi guarda il giornale: «Protocollo».', rejected })}
          <button class="btn btn-primary">Crea la chiave</button>
        </form>`,
      })}
    </div>`,
  })

const programTable = (programs: readonly Program[]): Html =>
  table({
    caption: html`<span class="visually-hidden">Programmi con l’ultimo uso della loro chiave</span>`,
    columns: [
      { label: 'Programma', cell: ({ name }) => html`<span class="text-break">${name}</span>` },
      { label: 'Dal', cell: ({ madeAt }) => formatDay(dayInRome(madeAt)) },
      { label: 'Ultimo uso', cell: ({ usedAt }) => (usedAt ? formatDay(dayInRome(usedAt)) : 'mai') },
      { label: 'Chiave', cell: keyState },
    ],
    rows: programs,
  })

const keyState = ({ id, name, revokedAt }: Program): Html =>
  revokedAt
    ? mark('neutralised', `Tolta il ${formatDay(dayInRome(revokedAt))}`)
    : html`<form method="post" action="${path}/${id}/revoca"><button class="btn btn-outline-primary btn-sm">Togli<span class="visually-hidden"> la chiave di ${name}</span></button></form>`

/** The key, this once. */
export const keyPage = (frame: Frame, { name, key, origin }: { name: string; key: string; origin: string }) =>
  page(frame, {
    title: `La chiave di ${name}`,
    section,
    crumbs: [administration, { path, label: 'Programmi' }],
    body: panel({
      id: 'chiave',
      title: 'Copiala adesso, nel programma che la usa',
      look: 'call',
      body: html`<p>Non la potrai più vedere: se si perde, togli il programma e aggiungine un altro. Chi la ha può consegnare fatture, e nient’altro.</p>
        <p class="t-code">${key}</p>
        <p class="mb-1">Un file alla volta, o un archivio .zip:</p>
        <pre class="t-code t-scroll" tabindex="0">curl --data-binary @fattura.xml -H 'Content-Type: application/octet-stream' \\
  -H 'Authorization: Bearer ${key}' '${origin}/api/fatture?nome=fattura.xml'</pre>
        <p class="mb-0"><a class="btn btn-primary no-print" href="${path}">L’ho copiata</a></p>`,
    }),
  })
