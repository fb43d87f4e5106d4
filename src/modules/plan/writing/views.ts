// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { panel } from '#ui/panel.ts'

/** The files in which the plan goes out. */
export const writtenPanel = () =>
  panel({
    id: 'scarica',
    title: 'Scarica il piano',
    body: html`<p class="t-sm t-soft">Gli obiettivi come sono adesso, con ciò che è stato corretto.</p>
      <ul class="t-list mb-0">
        <li><a href="/piano/pdf">PDF</a><div class="t-sm t-soft">accessibile e adatto all’archivio; se ha molte pagine, arriva in qualche secondo</div></li>
        <li><a href="/piano/docx">Word</a><div class="t-sm t-soft">una tabella per ogni area, da modificare</div></li>
        <li><a href="/piano/csv">CSV</a><div class="t-sm t-soft">una riga per ogni obiettivo</div></li>
        <li><a href="/piano/json">JSON</a><div class="t-sm t-soft">tutto, anche come è stato capito ogni indicatore · <a href="/piano/schema">che cosa vuol dire ogni campo</a></div></li>
      </ul>`,
  })
