// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Html } from '#ui/page.ts'
import { settlementFields } from '../../life/sheet/views/fields.ts'
import type { Chosen } from '../chosen.ts'
import { areaDeeds, type BulkDeed, openIn, type Reader, waitedFor } from '../deeds.ts'
import { deedsTogether, type Together } from '../together.ts'
import type { Work } from '../work.ts'

export interface Bulk extends Reader {
  chosen: Chosen
  /** The filter, so that it is still there afterwards. */
  search: URLSearchParams
}

/** The box that chooses an invoice; shut where nothing can be done to it from here. */
export function choosing(bulk: Bulk, work: Work): Html {
  const { id, life, supplierName, outstanding } = work
  const isOpen = openIn([work], bulk).length > 0
  const waited = waitedFor(work, bulk)
  return html`<input class="t-check" type="checkbox" name="fattura" value="${id}" id="f${id}" data-amount="${outstanding}"${waited ? html` data-waits="${waited}"` : ''}${bulk.chosen.ids.includes(id) ? html` checked` : ''}${isOpen ? '' : html` disabled`}><label class="visually-hidden" for="f${id}">Scegli ${supplierName} ${life.number}</label>`
}

/** Around the list: what can be done to the invoices chosen in it. Enter presses the first button. */
export function bulkForm(
  bulk: Bulk,
  { rows, open, list }: { rows: readonly Work[]; open: readonly BulkDeed[]; list: Html },
): Html {
  const chosen = rows.filter(({ id }) => bulk.chosen.ids.includes(id))
  const [first = open[0]] = openIn(chosen, bulk)
  const look = (deed: BulkDeed) => (deed === first ? 'btn-primary' : 'btn-outline-primary')
  const settling = html`
    ${settlementFields(bulk.today, bulk.chosen.rejected)}
    <button class="btn ${look('settle')}" data-settle>Liquida le scelte</button>`
  const settles = open.includes('settle')
  const others = deedsTogether.filter(({ deed }) => open.includes(deed))
  const deeds = html`${settles && settling}${others.map((each) => elsewhere(each, look(each.deed)))}`
  return html`<form${settles ? html` method="post" action="/fatture/liquidazioni?${bulk.search}"` : ''} data-queue>${list}${bar(deeds, chosen)}</form>`
}

/** On to the page that asks the rest, at its first field. */
const elsewhere = ({ deed, path, fields }: Together, look: string): Html =>
  html`<button class="btn ${look}" id="${deed}" formmethod="get" formaction="/fatture/${path}#${Object.keys(fields.shape)[0]}">${buttons[deed]}</button>`

const buttons = { accept: 'Accetta…', pause: 'Sospendi…' }

/** Takes together those that wait for the same deed, and goes on to it. */
export const chooseWaiting = (bulk: Bulk, rows: readonly Work[]): Html =>
  html`${areaDeeds.map((deed) => {
    const waiting = rows.filter((work) => waitedFor(work, bulk) === deed).length
    const all = new URLSearchParams([...bulk.search, ['scelte', deed]])
    const { words, field } = choices[deed]
    return (
      waiting > 1 &&
      html`<a class="btn btn-outline-primary" href="/fatture?${all}#${field}">Scegli le ${waiting} ${words}</a>`
    )
  })}`

/** What each is called, and what it begins with under the list. */
const choices = {
  accept: { words: 'da accettare', field: 'accept' },
  settle: { words: 'da liquidare', field: 'settlementAct' },
}

const bar = (
  deeds: Html,
  chosen: readonly Work[],
): Html => html`<div class="t-sticky" role="group" aria-labelledby="scelte">
    <div class="t-inline"><p class="mb-2" id="scelte" aria-live="polite">${chosenInWords(chosen)}</p>${deeds}</div>
  </div>`

const chosenInWords = (chosen: readonly Work[]): string =>
  chosen.length === 0
    ? 'Scegli le fatture nell’elenco'
    : `${counted(chosen.length, 'fattura scelta', 'fatture scelte')}: ${formatEuro(chosen.reduce((sum, { outstanding }) => sum + outstanding, 0n))}`

/** The keys of the list, and those that its script adds. */
export const keysHelp = (open: readonly BulkDeed[]): Html =>
  html`<span class="t-wide">Da tastiera: <kbd>Tab</kbd> va avanti, <kbd>Spazio</kbd> sceglie, <kbd>Invio</kbd> conferma.<span data-keys hidden> Nell’elenco: <kbd>J</kbd> scende, <kbd>K</kbd> sale, <kbd>X</kbd> sceglie${open.includes('accept') && html`, <kbd>D</kbd> sceglie tutte quelle da accettare, <kbd>C</kbd> va ad «Accetta…»`}${open.includes('settle') && html`, <kbd>A</kbd> sceglie tutte quelle da liquidare, <kbd>L</kbd> va all’atto`}.</span></span>`
