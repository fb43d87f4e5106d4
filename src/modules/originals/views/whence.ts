// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type User } from '#modules/access/index.ts'
import type { Html } from '#ui/page.ts'
import type { FileNames, Provenance } from '../model.ts'

/** «atti.csv, riga 12»: where a row came from, with the way to it for whoever may take it. */
export function whence({ original, line, entry }: Provenance, names: FileNames, user: User): Html | string {
  if (original !== null) {
    const file = names.get(original) ?? 'file'
    const words = line === null ? file : `${file}, riga ${line}`
    return may(user, 'originals:read') ? html`<a class="t-link" href="/originali/${original}">${words}</a>` : words
  }
  return entry && may(user, 'journal:read')
    ? html`<a class="t-link" href="/giornale/${entry}">a mano, riga ${entry} del giornale</a>`
    : 'a mano'
}
