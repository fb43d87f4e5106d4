// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from './page.ts'

interface Progress {
  title: string
  /** Of what there is to do; left out where nobody knows how much it is. */
  done?: { value: number; max: number } | undefined
  /** What goes on without the page. */
  words: string
  /** The page that shows it; whether it comes back by itself, which a person asks for and may stop. */
  path: string
  followed: boolean
}

/** How far something is that goes on without the page, and how to see it go on. */
export const progress = ({ title, done, words, path, followed }: Progress): Html =>
  html`<section class="t-panel state s-on-track mb-4" aria-labelledby="avanzamento">
    <h2 id="avanzamento">${title}</h2>
    ${
      done
        ? html`<progress class="w-100 my-2" max="${done.max}" value="${done.value}" aria-labelledby="avanzamento"></progress>`
        : html`<progress class="w-100 my-2" aria-labelledby="avanzamento"></progress>`
    }
    <p class="mb-0">${words}
      ${
        followed
          ? html`La pagina si aggiorna ogni ${everySeconds} secondi: <a href="${path}">ferma l’aggiornamento</a>.`
          : html`<a href="${path}?segui">Aggiorna la pagina da sé</a>.`
      }</p>
  </section>`

/** How often a followed page comes back. */
export const everySeconds = 3
