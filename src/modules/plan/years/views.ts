// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, dayInRome, formatDayInFull } from '#kernel/civil-date.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type ClosedYear, whyNotToClose, whyNotToReopen } from './model.ts'

interface Years {
  years: readonly number[]
  closed: readonly ClosedYear[]
  today: CivilDate
}

const administration = { path: '/amministrazione', label: 'Amministrazione' }

/** The years that have a plan, open or closed. */
export const yearsPage = (frame: Frame, { years, closed, today }: Years) =>
  page(frame, {
    title: 'Gli anni',
    section: administration.path,
    crumbs: [administration],
    below: 'Un anno chiuso non cambia più: né atti, né rilevazioni, né pagamenti, né piano',
    body: panel({
      id: 'anni',
      title: 'Aperti e chiusi',
      body:
        years.length === 0
          ? empty(
              'Non c’è ancora un piano.',
              html`<a href="/piano/carica">Carica il piano</a>: il suo anno comparirà qui.`,
            )
          : table({
              caption: html`<span class="visually-hidden">Gli anni che hanno un piano, con chi li ha chiusi</span>`,
              columns: [
                { label: 'Anno', cell: (year) => html`<b>${year}</b>` },
                { label: 'Com’è', wide: true, cell: (year) => stateOf(year, closed) },
                { label: 'Che cosa puoi fare', cell: (year) => deedOf(year, closed, today) },
              ],
              rows: years,
            }),
    }),
  })

function stateOf(year: number, closed: readonly ClosedYear[]): Html {
  const found = closed.find((each) => each.year === year)
  return found
    ? html`Chiuso il ${formatDayInFull(dayInRome(found.closedAt))} da ${found.byName}<div class="t-sm t-soft">${found.act}</div>`
    : html`Aperto`
}

function deedOf(year: number, closed: readonly ClosedYear[], today: CivilDate): Html {
  if (!whyNotToReopen(year, closed)) return html`<a href="/amministrazione/anni/${year}">Riapri il ${year}</a>`
  const refusal = whyNotToClose(year, today, closed)
  return refusal
    ? html`<span class="t-soft">${refusal.message}</span>`
    : html`<a href="/amministrazione/anni/${year}">Chiudi il ${year}</a>`
}

interface OneYear extends Omit<Years, 'years'> {
  year: number
}

/** One year, to be closed or reopened with its act. */
export function yearPage(frame: Frame, { year, closed, today }: OneYear, rejected?: Rejected) {
  const reopening = !whyNotToReopen(year, closed)
  const refusal = reopening ? undefined : whyNotToClose(year, today, closed)
  return page(frame, {
    title: reopening ? `Riapri il ${year}` : `Chiudi il ${year}`,
    section: administration.path,
    crumbs: [administration, { path: '/amministrazione/anni', label: 'Anni' }],
    body: html`${problemSummary(rejected)}${panel({
      id: 'atto',
      title: reopening ? html`È chiuso: ${stateOf(year, closed)}` : 'Che cosa cambia',
      look: 'call',
      body: refusal ? html`<p class="mb-0">${refusal.message}</p>` : deedForm(year, reopening, rejected),
    })}`,
  })
}

const deedForm = (year: number, reopening: boolean, rejected: Rejected | undefined): Html => html`
  <p>${
    reopening
      ? `Gli uffici potranno di nuovo aggiungere e correggere i fatti del ${year}; i numeri già pubblicati possono cambiare.`
      : `Nessuno potrà più aggiungere o correggere atti, rilevazioni e pagamenti del ${year}, né caricare un altro piano di quell’anno. Si può riaprire, con un atto.`
  }</p>
  <form method="post" action="/amministrazione/anni/${year}/${reopening ? 'riapertura' : 'chiusura'}" novalidate class="t-stacked">
    ${textField({ name: 'act', label: 'Atto', hint: 'Per esempio: Delibera di Giunta n. 30 del 2027', rejected })}
    <button class="btn btn-primary">${reopening ? 'Riapri' : 'Chiudi'} il ${year}</button>
  </form>`
