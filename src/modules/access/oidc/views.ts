// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, page } from '#ui/page.ts'

export const notEnteredPage = (frame: Frame, why: string) =>
  page(frame, {
    title: 'L’accesso non è riuscito',
    body: html`<p>${why}</p><p><a class="btn btn-primary" href="/entra">Torna a Entra</a></p>`,
  })
