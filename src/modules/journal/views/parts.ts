// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import { deedNames, type Entry, fieldNames, placeOf } from '../model.ts'

export const inRome = (at: Date): string =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Rome' }).format(at)

export const timeOf = (at: Date): Html => html`<time datetime="${at.toISOString()}">${inRome(at)}</time>`

export const deedName = (did: string): string => deedNames[did] ?? did

export const fieldName = (field: string): string => fieldNames[field] ?? field

/** What a deed was done to, with the way to it when it has a page. */
export function aboutOf(entry: Pick<Entry, 'did' | 'about'>): Html {
  const path = placeOf(entry)
  const name = html`<span class="t-code">${shortened(entry.about)}</span>`
  return path ? html`<a class="t-link" href="${path}">${name}</a>` : name
}

/** Where a deed was done from, until it is erased. */
export const whence = ({ personal }: Pick<Entry, 'personal'>): string =>
  personal === null ? 'indirizzo cancellato' : String(personal.from ?? '')

/** The people a deed names, until they are erased; nothing when it names none. */
export const peopleNamed = ({ personal }: Pick<Entry, 'personal'>): string => String(personal?.names ?? '')

/** A hash is recognised by its ends. */
export const shortened = (text: string): string =>
  /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 4)}…${text.slice(-4)}` : text
