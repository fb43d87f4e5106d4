// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from './page.ts'

interface Panel {
  /** Unique in the page: the section is named by its title. */
  id: string
  title: Html | string
  /** On the right of the title: a link, a state, a count. */
  aside?: Html | string | undefined
  /** «state s-late», «call», «law», «plain», and margins. */
  look?: string
  body: Html
}

/** A section with a border and a title. */
export const panel = ({ id, title, aside, look = '', body }: Panel) => html`
  <section class="t-panel ${look}" aria-labelledby="${id}">
    <header><h2 id="${id}">${title}</h2>${aside && html`<div class="t-sm">${aside}</div>`}</header>
    ${body}
  </section>`

/** What was not done, and why: told at once to who listens. */
export const failure = (title: string, why: Html) =>
  html`<div class="t-panel state s-error mb-4" role="alert"><h2>${title}</h2>${why}</div>`

/** The first fifty problems of a file, and how many more there are. */
export const problemList = (problems: readonly string[]) => html`
  <ul class="mt-2 mb-0">${problems.slice(0, 50).map((problem) => html`<li>${problem}</li>`)}</ul>
  ${problems.length > 50 && html`<p class="mb-0">… e altri ${problems.length - 50}.</p>`}`

/** What a list says when it is empty, and what to do next. */
export const empty = (what: string, next: Html | string) => html`<p class="t-note"><b>${what}</b> ${next}</p>`

/** Names and values, one a line; lines without a value are left out. */
export const facts = (
  lines: readonly (readonly [string, Html | string | null | undefined | false])[],
  look = '',
) => html`
  <dl class="t-kv ${look}">${lines
    .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
