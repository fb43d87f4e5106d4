// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { mark, markShapes } from './mark.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What stands around every page: whose it is, who is reading, where one can go. */
export interface Frame {
  /** «Comune di Borgo San Lieto», or the product's name before a plan is there. */
  owner: string
  /** Who is signed in; nothing for a stranger. */
  reader: Reader | null
  menu: readonly { path: string; label: string }[]
  /** One line for the foot: the day the data are of. */
  foot: string
  /** What the reader has just done, in words. */
  done?: string | undefined
}

interface Reader {
  name: string
  /** A few words about them. */
  words: string
  /** Their own page, and where the form to leave goes. */
  path: string
  leave: string
}

export interface PageContent {
  title: string
  /** Path of the menu's entry to be shown as current. */
  section?: string
  /** The way back, from the first page down; the title's own page is added. */
  crumbs?: readonly { path: string; label: string }[]
  /** A soft line over the title. */
  above?: Html | string | undefined
  /** A soft line under the title. */
  below?: Html | string | undefined
  /** Links and small forms on the right of the title. */
  actions?: Html | undefined
  /** Address of the script the page runs; most run none. */
  script?: string
  body: Html
}

export const page = (
  frame: Frame,
  { title, section, crumbs, above, below, actions, script, body }: PageContent,
) => html`<!doctype html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Traguardo</title>
  <link rel="icon" href="/assets/flag.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/bootstrap-italia/css/bootstrap-italia.min.css">
  <link rel="stylesheet" href="/assets/traguardo.css">${
    script &&
    html`
  <script type="module" src="${script}"></script>`
  }
</head>
<body>
  <a class="visually-hidden-focusable" href="#contenuto">Vai al contenuto</a>
  ${markShapes}
  ${head(frame, section)}
  <main id="contenuto" class="container">
    ${crumbs && way(crumbs, title)}
    <div class="t-title">
      <div>
        ${above && html`<p class="t-sm t-soft mb-1">${above}</p>`}
        <h1>${title}</h1>
        ${below && html`<p class="t-soft">${below}</p>`}
      </div>
      ${actions}
    </div>
    ${doneNote(frame)}
    ${body}
  </main>
  ${foot(frame)}
</body>
</html>`

/** What the reader has just done, where the keys go on from; a page that opens further down says it there. */
export const doneNote = ({ done }: Pick<Frame, 'done'>): Html | undefined =>
  done === undefined
    ? undefined
    : html`<p class="t-done s-reached" role="status" tabindex="-1" autofocus>${mark('reached', done)}</p>`

const head = (frame: Frame, section: string | undefined) => html`
  <header class="t-head">
    <div class="t-top"><div class="container"><span>${frame.owner}</span>${frame.reader && readerAt(frame.reader)}</div></div>
    <div class="t-bar"><div class="container">
      <a class="t-brand" href="/"><img src="/assets/flag.svg" alt="" width="28" height="28">Traguardo</a>
      ${frame.menu.length > 0 && menu(frame.menu, section)}
    </div></div>
  </header>`

const readerAt = ({ name, words, path, leave }: Reader) => html`
  <form class="t-reader" method="post" action="${leave}">
    <span><a href="${path}">${name}</a>${words && html`<span class="t-wide">, ${words}</span>`}</span>
    <button class="t-leave">Esci</button>
  </form>`

const menu = (entries: Frame['menu'], section: string | undefined) => html`
  <button class="btn btn-outline-primary t-open" type="button" popovertarget="menu">Menu</button>
  <nav class="t-nav" id="menu" popover aria-label="Principale">
    <button class="btn btn-outline-primary t-open" type="button" popovertarget="menu" popovertargetaction="hide">Chiudi</button>
    <ul>${entries.map(({ path, label }) => html`<li><a href="${path}"${path === section ? html` aria-current="page"` : ''}>${label}</a></li>`)}</ul>
  </nav>`

const way = (crumbs: NonNullable<PageContent['crumbs']>, title: string) => html`
  <nav class="t-crumbs" aria-label="Percorso"><ol class="t-way">
    ${crumbs.map(({ path, label }) => html`<li><a href="${path}">${label}</a></li>`)}
    <li><span aria-current="page">${title}</span></li>
  </ol></nav>`

const foot = (frame: Frame) => html`
  <footer class="t-foot"><div class="container">
    <ul>
      <li><a href="/pubblico/pagamenti">Pagina per i cittadini</a></li>
      <li><a href="/accessibilita">Dichiarazione di accessibilità</a></li>
      <li><a href="https://github.com/traguardo/traguardo">Codice sorgente</a></li>
    </ul>
    <p class="mb-0 t-soft">${frame.foot}</p>
  </div></footer>`
