// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { formatNumber } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { filesIn, type Intake } from '../model.ts'

/** How far an import is, and how to see it go on; `followed` when the page comes back by itself. */
export function progressOf({ id, expected, totals }: Intake, followed: boolean): Html {
  if (expected === null) return cutShort
  const done = filesIn(totals)
  const path = `/fatture/importazioni/${id}`
  return html`<section class="t-panel state s-on-track mb-4" aria-labelledby="avanzamento">
    <h2 id="avanzamento">${done === 0 ? 'In attesa' : 'In corso'}: ${formatNumber(done)} di ${counted(expected, 'file', 'file')}</h2>
    <progress class="w-100 my-2" max="${expected}" value="${done}" aria-labelledby="avanzamento"></progress>
    <p class="mb-0">I file sono al sicuro: puoi chiudere la pagina, l’importazione va avanti e riprende da sé se si interrompe.
      ${
        followed
          ? html`La pagina si aggiorna ogni 3 secondi: <a href="${path}">ferma l’aggiornamento</a>.`
          : html`<a href="${path}?segui">Aggiorna la pagina da sé</a>.`
      }</p>
  </section>`
}

const cutShort = html`<div class="t-panel state s-warning mb-4"><h2>Non è finita</h2>
  <p class="mt-2 mb-0">È in corso, o si è interrotta. Ricarica la pagina: se i file non aumentano, importali di nuovo. Quelli già presenti non cambiano.</p></div>`
