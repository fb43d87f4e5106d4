// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type Retention, retentionNames } from '../retention.ts'

/** For how long the personal part of each kind of deed is kept, and what can be erased today. */
export const retentionPage = (frame: Frame, retentions: readonly Retention[], rejected?: Rejected) =>
  page(frame, {
    title: 'Quanto si conserva il giornale',
    section: '/amministrazione',
    crumbs: [{ path: '/amministrazione', label: 'Amministrazione' }],
    below: 'I fatti restano per sempre; l’indirizzo di chi li ha compiuti si cancella quando il suo tempo è passato',
    body: html`${problemSummary(rejected)}<div class="t-col">
      ${duePanel(retentions)}
      ${panel({ id: 'mesi', title: 'Per quanti mesi', body: monthsForm(retentions, rejected) })}
    </div>`,
  })

function duePanel(retentions: readonly Retention[]): Html {
  const due = retentions.reduce((sum, each) => sum + each.due, 0)
  return panel({
    id: 'da-cancellare',
    title: due === 0 ? 'Oggi non c’è niente da cancellare' : `Da cancellare: ${counted(due, 'indirizzo', 'indirizzi')}`,
    look: due === 0 ? '' : 'call',
    body:
      due === 0
        ? empty(
            'Nessun indirizzo ha superato il suo tempo.',
            'Quando succede, qui compare il pulsante per cancellarlo.',
          )
        : html`<p>Il fatto resta, con chi lo ha compiuto e quando; il giornale continua a tornare e annota la cancellazione.</p>
          <form method="post" action="/giornale/conservazione/cancellazione"><button class="btn btn-primary">Cancella ${counted(due, 'indirizzo', 'indirizzi')}</button></form>`,
  })
}

const monthsForm = (retentions: readonly Retention[], rejected: Rejected | undefined): Html => html`
  <form method="post" action="/giornale/conservazione" novalidate>
    ${table({
      caption: html`<span class="visually-hidden">Mesi di conservazione per genere di fatto, con la fonte</span>`,
      columns: [
        {
          label: 'Genere di fatti, e mesi',
          cell: ({ kind, months, atLeast }) =>
            textField({
              ...{ name: kind, label: retentionNames[kind], value: String(months), rejected },
              hint: atLeast > 1 ? `mesi, almeno ${atLeast}` : 'mesi',
            }),
        },
        {
          label: 'Fonte',
          wide: true,
          cell: ({ source, unverified }) =>
            html`${source}${unverified ? html`<div class="t-sm">${mark('not-measurable', 'Da confermare')}</div>` : ''}`,
        },
        { label: 'Da cancellare oggi', numeric: true, cell: ({ due }) => String(due) },
      ],
      rows: retentions,
    })}
    <p class="mt-3 mb-0"><button class="btn btn-outline-primary">Salva i mesi</button></p>
  </form>`
