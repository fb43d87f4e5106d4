// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import type { Finding } from '../../model.ts'

const most = 6

/** Where in the document of a plan, each line a link to it. */
export const placeLinks = (lines: readonly number[], planId: bigint): Html =>
  html`${rowsName(lines)} ${lines.slice(0, most).map((line, index) => html`${index > 0 ? ', ' : ''}<a href="/piano/documento?piano=${planId}#riga-${line}">${line}</a>`)}${lines.length > most ? ` e altre ${lines.length - most}` : ''}`

/** The same on paper: «Righe 12, 15». */
export const placeInWords = (lines: readonly number[]): string =>
  `${rowsName(lines)} ${lines.slice(0, most).join(', ')}${lines.length > most ? ` e altre ${lines.length - most}` : ''}`

const rowsName = (lines: readonly number[]): string => (lines.length === 1 ? 'Riga' : 'Righe')

const longest = 160

/** The words of the document, cut where they are many; nothing when the message has them already. */
export function wordsOf({ message, quote }: Pick<Finding, 'message' | 'quote'>): string {
  if (quote.split(' / ').every((part) => message.includes(part))) return ''
  const words = quote.replace(/\s+/g, ' ').trim()
  return `«${words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`}»`
}
