// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'

const most = 6

/** Where in the document, each line a link to it. */
export const placeLinks = (lines: readonly number[]): Html =>
  html`${lines.length === 1 ? 'Riga' : 'Righe'} ${lines.slice(0, most).map((line, index) => html`${index > 0 ? ', ' : ''}<a href="/piano/documento#riga-${line}">${line}</a>`)}${lines.length > most ? ` e altre ${lines.length - most}` : ''}`

const longest = 160

/** The words of the document, cut where they are many. */
export function quoted(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`
}
