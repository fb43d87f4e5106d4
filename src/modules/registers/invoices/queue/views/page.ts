// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { type Areas, may, type User } from '#modules/access/index.ts'
import { problemSummary } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty } from '#ui/panel.ts'
import { effectTogether, type Outlook } from '../../year-end/outlook.ts'
import { yearEndPanel } from '../../year-end/views/panel.ts'
import type { Chosen } from '../chosen.ts'
import { openIn } from '../deeds.ts'
import { isRaising, type QueueFilter, searchOf } from '../filter.ts'
import { byDanger, type Work } from '../work.ts'
import { type Bulk, bulkForm, chooseWaiting, choosing, keysHelp } from './bulk.ts'
import { queueFilters } from './filters.ts'
import { workTable } from './table.ts'

interface Queue {
  /** All that the reader’s role opens. */
  own: readonly Work[]
  /** Those that the filter leaves, and the ones of the page shown. */
  sought: readonly Work[]
  rows: readonly Work[]
  place: Place
  filter: QueueFilter
  outlook: Outlook
  /** Those within reach. */
  areas: readonly { code: string; name: string }[]
  reach: Areas
  user: User
  today: CivilDate
  chosen: Chosen
}

/** The invoices to be worked on, the most dangerous for the indicator first. */
export const queuePage = (frame: Frame, queue: Queue) => {
  const { own, sought, rows, place, filter, outlook, areas } = queue
  return page(frame, {
    title: `Fatture da lavorare: ${formatNumber(sought.length)}, ${titles[filter.order]}`,
    section: '/fatture',
    below: ways(queue),
    actions: may(queue.user, 'invoices:import')
      ? html`<a class="btn btn-outline-primary" href="/fatture/importa">Importa fatture</a>`
      : chooseWaiting(bulkOf(queue), rows),
    script: '/assets/queue.js',
    body: html`
      <a class="visually-hidden-focusable" href="#elenco">Vai all’elenco</a>
      ${problemSummary(queue.chosen.rejected)}
      ${yearEndPanel(outlook, worstOf(own, outlook))}
      ${own.length === 0 ? empty('Niente da pagare.', 'Le prossime fatture compariranno qui appena arrivano.') : queueFilters(filter, areas)}
      ${own.length > 0 && rows.length === 0 && nothingFound(filter)}
      ${rows.length > 0 && html`${list(queue)}${pager({ ...place, path: '/fatture', search: searchOf(filter), newer: 'Prima', older: 'Poi' })}`}`,
  })
}

function list(queue: Queue): Html {
  const { rows } = queue
  const bulk = bulkOf(queue)
  const open = openIn(rows, bulk)
  if (open.length === 0) return html`<div id="elenco" tabindex="-1">${workTable(rows)}</div>`
  const choices = { pick: (work: Work) => choosing(bulk, work), keys: keysHelp(open) }
  return html`<div id="elenco" tabindex="-1">${bulkForm(bulk, { rows, open, list: workTable(rows, choices) })}</div>`
}

function bulkOf({ place, filter, user, today, chosen }: Queue): Bulk {
  const search = searchOf(filter)
  if (place.number > 1) search.set('pagina', String(place.number))
  return { user, today, chosen, search }
}

const nothingFound = ({ words }: QueueFilter): Html =>
  empty(
    'Nessuna fattura da lavorare è così.',
    html`<a href="/fatture">Vedile tutte</a>${words && html`, o <a href="/fatture/tutte?${new URLSearchParams({ cerca: words })}">cerca «${words}» anche fra quelle già pagate</a>`}.`,
  )

const titles: Record<QueueFilter['order'], string> = {
  danger: 'in ordine di pericolo',
  due: 'in ordine di scadenza',
  amount: 'in ordine di importo',
}

/** Whose they are, and where else one can go. */
const ways = ({ reach, areas, user }: Queue): Html =>
  html`${reach !== 'everywhere' && html`${areas.map(({ name }) => name).join(', ')} · `}<a href="/fatture/tutte">Tutte le fatture ricevute</a> · <a href="/fornitori">fornitori</a> · <a href="/fatture/fine-anno">fine anno</a> · <a href="/registri/pagamenti">pagamenti</a> · <a href="/pagamenti">indicatori</a>${may(user, 'invoices:assign') && html` · <a href="/fatture/da-assegnare">da assegnare</a>`}${may(user, 'pcc:reconcile') && html` · <a href="/fatture/piattaforma">confronto con la piattaforma</a>`}`

function worstOf(own: readonly Work[], { soFar }: Outlook) {
  const worst = own.filter(isRaising).toSorted(byDanger).slice(0, 4)
  return {
    count: worst.length,
    effect: effectTogether(
      soFar,
      worst.flatMap(({ planned }) => planned ?? []),
    ),
  }
}
