// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type User } from '#modules/access/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty } from '#ui/panel.ts'

/** What stands where the plan will be, and who brings it. */
export const noPlan = (user: User): Html =>
  empty(
    'Non c’è ancora un piano.',
    may(user, 'plan:import') ? html`<a href="/piano/carica">Carica il piano</a>.` : 'Lo carica il Segretario comunale.',
  )

/** The page of the plan for who waits for it. */
export const noPlanPage = (frame: Frame, user: User) =>
  page(frame, { title: 'Il piano', section: '/piano', body: noPlan(user) })
