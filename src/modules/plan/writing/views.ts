// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { panel } from '#ui/panel.ts'

/** The files in which the plan goes out. */
export const writtenPanel = () =>
  panel({
    id: 'scarica',
    title: 'Scarica il piano',
    body: html`<p class="t-sm t-soft">Gli obiettivi come sono adesso, con ciò che è stato corretto.</p>
      <ul class="mb-0">
        <li><a href="/piano/pdf">PDF</a>, accessibile e per l’archivio; di molte pagine, si attende qualche secondo</li>
        <li><a href="/piano/docx">Word (.docx)</a>, per modificarlo</li>
      </ul>`,
  })
