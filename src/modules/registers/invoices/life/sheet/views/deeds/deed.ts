// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import type { Offers } from '../../offers.ts'
import type { Sheet } from '../../sheet.ts'

/** What a person may do to the invoice of a sheet, and what came back of what they typed. */
export interface Offered {
  sheet: Sheet
  offers: Offers
  today: CivilDate
  rejected: Rejected | undefined
}

/** A small form that opens under its own button. */
export interface Deed {
  /** After the invoice’s own path. */
  path: string
  /** What the button that opens it, and the one that sends it, say. */
  open: string
  send: string
  fields: readonly Html[]
  isOpen: boolean
}

/** A deed, if it is offered. */
export type MaybeDeed = Deed | false | undefined

/** How the forms of an invoice write their fields, and open again when what was typed was refused. */
export const writer = ({ today, rejected }: Pick<Offered, 'today' | 'rejected'>) => ({
  day: (name: string, label: string, value: CivilDate | '' = today): Html =>
    textField({ name, label, type: 'date', value, rejected }),
  words: (name: string, label: string, hint?: string): Html =>
    textField({ name, label, ...(hint && { hint }), rejected }),
  deed: (path: string, first: string, open: string, send: string, ...fields: Html[]): Deed => ({
    ...{ path, open, send, fields },
    isOpen: rejected !== undefined && (first in rejected.typed || first in rejected.problems),
  }),
})

export const drawn = ({ path, open, send, fields, isOpen }: Deed, id: bigint, isNext: boolean): Html => html`
  <details name="azione"${isOpen ? html` open` : ''}>
    <summary class="btn ${isNext ? 'btn-primary' : 'btn-outline-primary'}">${open}</summary>
    <form method="post" action="/fatture/${id}/${path}" novalidate>
      <div class="t-inline top">${fields}</div>
      <button class="btn btn-primary btn-sm">${send}</button>
    </form>
  </details>`
