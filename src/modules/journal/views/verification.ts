// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDay } from '#kernel/civil-date.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, page } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { brokenLinkNames } from '../model.ts'

interface Verification {
  entries: bigint
  last: string | null
  broken: readonly { id: bigint; at: Date; why: keyof typeof brokenLinkNames }[]
}

const mostShown = 100

/** Whether the journal is as it was written, and where it is not. */
export const verificationPage = (frame: Frame, { entries, last, broken }: Verification) =>
  page(frame, {
    title: broken.length === 0 ? 'Il giornale è integro' : 'Il giornale è stato alterato',
    section: '/giornale',
    crumbs: [{ path: '/giornale', label: 'Giornale' }],
    body: panel({
      id: 'esito',
      title:
        broken.length === 0
          ? html`${mark('reached', 'Integro')}: ogni riga è legata a quella che la precede`
          : html`${mark('error', 'Alterato')}: ${broken.length === 1 ? 'una riga non torna' : `${broken.length} righe non tornano`}`,
      look: `state plain ${broken.length === 0 ? 's-reached' : 's-error'}`,
      body: html`${broken.length > 0 && html`<ul>${broken.slice(0, mostShown).map(({ id, at, why }) => html`<li><a class="t-link" href="/giornale/${id}">Riga n. ${id}</a> del ${formatDay(dayInRome(at))}: ${brokenLinkNames[why]}.</li>`)}</ul>`}
        ${broken.length > mostShown && html`<p>… e altre ${broken.length - mostShown}.</p>`}
        ${facts([
          ['Righe', String(entries)],
          ['Ultima impronta', last && html`<span class="t-code">${last}</span>`],
        ])}
        <p class="mt-3 mb-0">Annota l’ultima impronta fuori dal sistema: con <span class="t-code">./traguardo journal verify --last IMPRONTA</span> si vede anche se qualcuno ha tolto le righe più recenti.</p>`,
    }),
  })
