// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import type { FigureName } from '../figures.ts'
import { queryOf, type View } from '../view.ts'

/** A number that opens on its sum and its rows. */
export const figureLink = (name: FigureName, view: View, words: string): Html =>
  html`<a href="/pagamenti/${name}${queryOf(view)}">${words}</a>`
