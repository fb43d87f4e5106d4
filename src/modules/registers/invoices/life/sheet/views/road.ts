// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDayInFull } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import { type FileNames, whence } from '#modules/originals/index.ts'
import { stepShape } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Stretch } from '../road.ts'

/** The way of the invoice, a stretch a line: done, to be done now, to come. */
export const roadPanel = (road: readonly Stretch[], names: FileNames, user: User): Html =>
  panel({
    id: 'strada',
    title: 'La strada, dallo SdI alla tesoreria',
    body: html`<ol class="t-steps">${road.map(
      ({
        tone,
        title,
        on,
        isNow,
        words,
        by,
        from,
      }) => html`<li class="s-${tone}"${isNow ? html` aria-current="step"` : ''}>${stepShape(tone)}
        <div class="t-row end"><h3>${title}</h3><span class="t-sm ${isNow ? 't-now' : 't-soft'}">${on ? formatDayInFull(on) : isNow ? 'Oggi' : 'Poi'}</span></div>
        ${words !== '' && html`<p class="t-sm">${words}</p>`}
        ${by && html`<p class="t-sm t-soft">${by}</p>`}
        ${from && html`<p class="t-sm t-soft">${whence(from, names, user)}</p>`}
      </li>`,
    )}</ol>`,
  })
