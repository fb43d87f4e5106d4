// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { may, type User } from '#modules/access/index.ts'
import type { Html } from '#ui/page.ts'
import { whyNotPaused } from '../../life/actions/pauses.ts'
import { whyNotSettled } from '../../life/actions/settlement.ts'
import { settlementFields } from '../../life/sheet/views/fields.ts'
import { type Chosen, settledToday, waitsForSettling } from '../chosen.ts'
import type { Work } from '../work.ts'

export interface Bulk {
  user: User
  today: CivilDate
  chosen: Chosen
  /** The filter, so that it is still there afterwards. */
  search: URLSearchParams
}

/** Whether the reader may do anything to many invoices at once. */
export const mayDoMany = (user: User): boolean => may(user, 'invoices:settle') || may(user, 'invoices:pause')

/** The box that chooses an invoice; shut where nothing can be done to it from here. */
export function choosing({ user, chosen, today }: Bulk, work: Work): Html {
  const { id, life, supplierName, outstanding } = work
  const matter = { area: life.unit }
  const isOpen =
    (may(user, 'invoices:settle', matter) && !whyNotSettled(life, settledToday(today), today)) ||
    (may(user, 'invoices:pause', matter) && !whyNotPaused(life, today, today))
  return html`<input class="t-check" type="checkbox" name="fattura" value="${id}" id="f${id}" data-amount="${outstanding}"${waitsForSettling(work, user, today) ? html` data-waits` : ''}${chosen.ids.includes(id) ? html` checked` : ''}${isOpen ? '' : html` disabled`}><label class="visually-hidden" for="f${id}">Scegli ${supplierName} ${life.number}</label>`
}

/** Around the list: what can be done to the invoices chosen in it. */
export function bulkForm(bulk: Bulk, rows: readonly Work[], list: Html): Html {
  const { user, today, chosen, search } = bulk
  const deeds = (words: Html) =>
    bar(
      words,
      rows.filter(({ id }) => chosen.ids.includes(id)),
    )
  if (!may(user, 'invoices:settle'))
    return html`<form method="get" action="/fatture/sospensioni" data-queue>${list}${deeds(html`<button class="btn btn-outline-primary">Sospendi…</button>`)}</form>`
  return html`<form method="post" action="/fatture/liquidazioni?${search}" data-queue>${list}${deeds(html`
    ${settlementFields(today, chosen.rejected)}
    <button class="btn btn-primary" data-settle>Liquida le fatture scelte</button>
    ${may(user, 'invoices:pause') && html`<button class="btn btn-outline-primary" formmethod="get" formaction="/fatture/sospensioni">Sospendi…</button>`}`)}</form>`
}

/** Takes together those that wait to be settled, and goes on to the act. */
export function chooseWaiting({ user, today, search }: Bulk, rows: readonly Work[]): Html | undefined {
  const waiting = rows.filter((work) => waitsForSettling(work, user, today)).length
  if (waiting < 2) return undefined
  const all = new URLSearchParams([...search, ['scelte', 'tutte']])
  return html`<a class="btn btn-outline-primary" href="/fatture?${all}#settlementAct">Scegli le ${waiting} da liquidare</a>`
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
export const keysHelp = (user: User): Html =>
  html`<span class="t-wide">Da tastiera: <kbd>Tab</kbd> va avanti, <kbd>Spazio</kbd> sceglie, <kbd>Invio</kbd> conferma.<span data-keys hidden> Nell’elenco: <kbd>J</kbd> scende, <kbd>K</kbd> sale, <kbd>X</kbd> sceglie${may(user, 'invoices:settle') && html`, <kbd>A</kbd> sceglie tutte quelle da liquidare, <kbd>L</kbd> va all’atto`}.</span></span>`
