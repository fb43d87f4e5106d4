// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDayInFull } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { ListedFinding } from '../model.ts'

/** What somebody decided to leave as it is: why, who and when, and the way back. */
export const dismissedPanel = (
  dismissed: readonly ListedFinding[],
  { search, user }: { search: string; user: User },
): Html =>
  panel({
    id: 'lasciati',
    title: 'Lasciati come sono',
    aside: counted(dismissed.length, 'rilievo', 'rilievi'),
    body: html`<ul class="t-findings">${dismissed.map((finding) => html`<li>${dismissedItem(finding, may(user, 'findings:dismiss') ? search : undefined)}</li>`)}</ul>`,
  })

const dismissedItem = ({ fingerprint, message, dismissal }: ListedFinding, search: string | undefined): Html => html`
  <p class="mb-1">${message}</p>
  <p class="mb-1"><span class="t-soft">Motivo:</span> ${dismissal!.reason}</p>
  <p class="t-sm t-soft mb-0">${dismissal!.byName}, ${formatDayInFull(dayInRome(dismissal!.dismissedAt))}</p>
  ${search && html`<form class="no-print mt-2" method="post" action="/piano/rilievi/${fingerprint}/ripreso?${search}"><button class="btn btn-outline-primary btn-sm">Riprendi</button></form>`}`
