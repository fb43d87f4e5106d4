// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from './page.ts'

/** A text with its lines, each on one of its own. */
export const paragraphs = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 ? html`<br>` : ''}${line}`)}`
