// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { may, type User } from '#modules/access/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type Brought, type KeptFile, kindOf, originNames, type Use } from '../model.ts'
import { onDayOf, useInWords } from './parts.ts'

interface OriginalPage {
  file: KeptFile
  uses: readonly Use[]
  brought: readonly Brought[]
  names: ReadonlyMap<string, string>
  user: User
}

const mostShown = 200

/** One file: what it is, what it was used for, what it brought. */
export const originalPage = (frame: Frame, { file, uses, brought, names, user }: OriginalPage) =>
  page(frame, {
    title: file.name,
    section: '/originali',
    crumbs: [{ path: '/originali', label: 'File' }],
    below: brought.length > 0 ? `Ha portato ${counted(brought.length, 'dato', 'dati')}` : undefined,
    actions: html`<a class="btn btn-outline-primary" href="/originali/${file.sha256}/file">Scarica il file</a>`,
    body: html`<div class="t-grid wide-left">
      <div class="t-col">${usesPanel(uses, names, user)}${broughtPanel(brought)}</div>
      <div class="t-col">${panel({
        id: 'dati',
        title: 'Il file',
        body: facts([
          ['Tipo', kindOf(file.name)],
          ['Byte', formatNumber(file.size)],
          ['Arrivato il', html`${onDayOf(file.receivedAt)}, ${originNames[file.origin]}`],
          ['Da chi', names.get(file.keptBy) ?? file.keptBy],
          ['Impronta SHA-256', html`<span class="t-code">${file.sha256}</span>`],
        ]),
      })}</div>
    </div>`,
  })

const broughtPanel = (brought: readonly Brought[]): Html =>
  panel({
    id: 'portati',
    title: 'Che cosa ha portato',
    aside: brought.length > mostShown ? `i primi ${mostShown}` : undefined,
    body:
      brought.length === 0
        ? empty('Niente che ci sia ancora.', 'Il file è conservato, ma nessun dato viene da lui.')
        : table({
            caption: html`<span class="visually-hidden">I dati che vengono da questo file</span>`,
            columns: [
              { label: 'Dato', cell: ({ what, path }) => html`<a class="t-link" href="${path}">${what}</a>` },
              { label: 'Riga del file', numeric: true, cell: ({ line }) => (line === null ? '—' : String(line)) },
            ],
            rows: brought.slice(0, mostShown),
          }),
  })

const usesPanel = (uses: readonly Use[], names: ReadonlyMap<string, string>, user: User): Html =>
  panel({
    id: 'usi',
    title: 'A che cosa è servito',
    body:
      uses.length === 0
        ? empty('Nessun uso annotato.', 'Nessun fatto del giornale parla di questo file.')
        : html`<ul class="t-list">${uses.map(
            (use) =>
              html`<li>${useInWords(use)}<div class="t-sm t-soft">${onDayOf(use.at)}, ${names.get(use.who) ?? use.who}${
                may(user, 'journal:read')
                  ? html` · <a href="/giornale/${use.entry}">riga ${use.entry} del giornale</a>`
                  : ''
              }</div></li>`,
          )}</ul>`,
  })
