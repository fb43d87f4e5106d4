// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { may, type User } from '#modules/access/index.ts'
import type { Html } from '#ui/page.ts'
import { whyNotPaused } from '../../life/actions/pauses.ts'
import { whyNotSettled } from '../../life/actions/settlement.ts'
import { settlementFields } from '../../life/sheet/views/fields.ts'
import type { Chosen } from '../chosen.ts'
import type { Work } from '../work.ts'

interface Bulk {
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
  const asIfToday = { act: '', settledOn: today, sentOn: today }
  const isOpen =
    (may(user, 'invoices:settle', matter) && !whyNotSettled(life, asIfToday, today)) ||
    (may(user, 'invoices:pause', matter) && !whyNotPaused(life, today, today))
  return html`<input class="t-check" type="checkbox" name="fattura" value="${id}" id="f${id}" data-amount="${outstanding}"${chosen.ids.includes(id) ? html` checked` : ''}${isOpen ? '' : html` disabled`}><label class="visually-hidden" for="f${id}">Scegli ${supplierName} ${life.number}</label>`
}

/** Around the list: what can be done to the invoices chosen in it. */
export function bulkForm({ user, today, chosen, search }: Bulk, list: Html): Html {
  const pause = may(user, 'invoices:pause')
  if (!may(user, 'invoices:settle'))
    return html`<form method="get" action="/fatture/sospensioni" data-queue>${keysHelp}${list}${bar(html`<button class="btn btn-outline-primary">Sospendi…</button>`)}</form>`
  return html`<form method="post" action="/fatture/liquidazioni?${search}" data-queue>${keysHelp}${list}${bar(html`
    ${settlementFields(today, chosen.rejected)}
    <button class="btn btn-primary" data-settle>Liquida le fatture scelte</button>
    ${pause && html`<button class="btn btn-outline-primary" formmethod="get" formaction="/fatture/sospensioni">Sospendi…</button>`}`)}</form>`
}

const bar = (deeds: Html): Html => html`<div class="t-sticky" role="group" aria-labelledby="scelte">
    <div class="t-inline"><p class="mb-2" id="scelte" aria-live="polite">Scegli le fatture nell’elenco</p>${deeds}</div>
  </div>`

const keysHelp = html`<p class="t-sm t-soft t-wide">Da tastiera: <kbd>Tab</kbd> va avanti, <kbd>Spazio</kbd> sceglie, <kbd>Invio</kbd> conferma.<span data-keys hidden> Nell’elenco: <kbd>J</kbd> scende, <kbd>K</kbd> sale, <kbd>X</kbd> sceglie, <kbd>A</kbd> sceglie tutte o nessuna, <kbd>L</kbd> va all’atto.</span></p>`
