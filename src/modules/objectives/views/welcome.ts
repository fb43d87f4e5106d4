// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type User } from '#modules/access/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'

/** The first page while there is no plan yet: what to do next. */
export const welcomePage = (frame: Frame, user: User) =>
  page(frame, {
    title: 'Comincia dal piano',
    section: '/',
    body: panel({
      id: 'primo-passo',
      title: 'Non c’è ancora un piano',
      look: 'call',
      body: html`<p>Traguardo legge il PIAO che il Comune ha già approvato, così com’è: dice che cosa non va e lo trasforma in obiettivi che si possono misurare.</p>
        <p class="mb-0">${may(user, 'plan:import') ? html`<a class="btn btn-primary" href="/piano/carica">Carica il piano</a>` : 'Lo carica il Segretario comunale.'}</p>`,
    }),
  })
