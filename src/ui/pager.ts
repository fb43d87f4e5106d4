// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from './page.ts'

export interface Place {
  /** The page shown, from 1. */
  number: number
  /** At least 1, even when there is nothing to show. */
  pages: number
}

/** The page asked by «?pagina=», or the nearest there is. */
export function placeAsked(asked: string | undefined, count: number, perPage: number): Place {
  const pages = Math.max(1, Math.ceil(count / perPage))
  const number = Number(asked ?? 1)
  return { pages, number: Number.isInteger(number) ? Math.min(Math.max(number, 1), pages) : 1 }
}

interface Pager extends Place {
  path: string
  /** What was asked of the list, kept from page to page. */
  search: URLSearchParams
  newer: string
  older: string
}

/** The way to the pages before and after; nothing when there is one alone. */
export function pager({ number, pages, path, search, newer, older }: Pager): Html | '' {
  if (pages === 1) return ''
  const link = (to: number, label: string) => html`<a href="${path}?${withPage(search, to)}">${label}</a>`
  return html`<nav class="t-row mt-3" aria-label="Pagine">${number > 1 && link(number - 1, `← ${newer}`)}<span class="t-soft">${number} di ${pages}</span>${number < pages && link(number + 1, `${older} →`)}</nav>`
}

function withPage(search: URLSearchParams, page: number): string {
  const next = new URLSearchParams(search)
  next.set('pagina', String(page))
  return next.toString()
}
