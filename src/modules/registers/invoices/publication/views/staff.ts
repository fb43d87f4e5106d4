// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { periodName, periodOf } from '../../figures/view.ts'
import { deadlineOf, isOnSite, keyOf, type Publication, type Term } from '../model.ts'
import { figuresPanel, paymentsPanel, versionInWords } from './parts.ts'

interface Made {
  term: Term
  last: Publication | undefined
}

const administration = { path: '/amministrazione', label: 'Amministrazione' }

/** What must be published, by when, and how far it is. */
export const termsPage = (frame: Frame, made: readonly Made[], today: CivilDate) =>
  page(frame, {
    title: 'Pagamenti da pubblicare',
    section: administration.path,
    crumbs: [administration],
    below: html`Entro trenta giorni dal trimestre, ed entro il 31 gennaio per l’anno · <a href="/pubblico/pagamenti">la pagina che tutti leggono</a>`,
    body: panel({
      id: 'periodi',
      title: 'Periodi',
      body: table({
        caption: html`<span class="visually-hidden">I periodi di quest’anno e di quello prima</span>`,
        columns: [
          {
            label: 'Periodo',
            cell: ({ term }: Made) => html`<a href="/pubblicazioni/${keyOf(term)}">${periodName(term)}</a>`,
          },
          { label: 'Entro il', cell: ({ term }) => formatDay(deadlineOf(term)) },
          { label: 'A che punto è', cell: (each) => stateOf(each, today) },
        ],
        rows: made,
      }),
    }),
  })

function stateOf({ term, last }: Made, today: CivilDate): Html {
  if (last?.publishedOn) return mark('reached', `Pubblicato il ${formatDay(last.publishedOn)}`)
  if (today > deadlineOf(term)) return mark('late', last ? 'Bozza, oltre il termine' : 'Da preparare, oltre il termine')
  if (last) return mark('on-track', last.checkedOn ? 'Bozza controllata' : 'Bozza da controllare')
  return today > periodOf(term).to ? mark('at-risk', 'Da preparare') : mark('not-started', 'Periodo non finito')
}

/** A term with what was last made of it, and what to do next. */
export const termPage = (frame: Frame, term: Term, last: Publication | undefined, rejected?: Rejected) =>
  page(frame, {
    title: `Pagamenti, ${periodName(term)}`,
    section: administration.path,
    crumbs: [administration, { path: '/pubblicazioni', label: 'Pagamenti da pubblicare' }],
    below: last ? versionInWords(last) : `Da pubblicare entro il ${formatDay(deadlineOf(term))}`,
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      <div class="t-col">${last ? html`${figuresPanel(last.content)}${paymentsPanel(last.content)}` : empty('Non c’è una bozza.', 'Preparala: i numeri vengono dal registro.')}</div>
      <div class="t-col">${nextPanel(term, last, rejected)}</div>
    </div>`,
  })

function nextPanel(term: Term, last: Publication | undefined, rejected: Rejected | undefined): Html {
  const form = (deed: string, words: string, look: string, field: Html | '' = '') =>
    html`<form method="post" action="/pubblicazioni/${keyOf(term)}/${deed}" novalidate class="t-stacked mb-3">${field}<button class="btn ${look}">${words}</button></form>`
  const steps = isOnSite(last)
    ? html`<p>${mark('reached', 'Pubblicato')} <a href="/pubblico/pagamenti/${keyOf(term)}">Come lo leggono tutti</a></p>
        <p class="t-sm">Ciò che è pubblicato non cambia: una correzione è una versione nuova, con il suo motivo.</p>
        ${form('bozza', 'Prepara una correzione', 'btn-outline-primary', textField({ name: 'reason', label: 'Perché si corregge', rejected }))}`
    : !last
      ? form('bozza', 'Prepara la bozza', 'btn-primary')
      : html`<p>${mark('on-track', last.checkedOn ? 'Bozza controllata' : 'Bozza da controllare')}</p>
        ${last.checkedOn ? form('pubblicazione', 'Pubblica', 'btn-primary') : form('controllo', 'L’ho controllata: è giusta', 'btn-primary')}
        ${form('bozza', 'Rifai la bozza con i dati di oggi', 'btn-outline-primary')}`
  return panel({ id: 'passi', title: 'Che cosa fare', body: steps })
}
