// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { formatNumber } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { progress } from '#ui/progress.ts'
import { filesIn, type Intake } from '../model.ts'

/** How far an import is, and how to see it go on; `followed` when the page comes back by itself. */
export function progressOf({ id, expected, totals }: Intake, followed: boolean): Html {
  if (expected === null) return cutShort
  const done = filesIn(totals)
  return progress({
    title: `${done === 0 ? 'In attesa' : 'In corso'}: ${formatNumber(done)} di ${counted(expected, 'file', 'file')}`,
    done: { value: done, max: expected },
    words:
      'I file sono al sicuro: puoi chiudere la pagina, l’importazione va avanti e riprende da sé se si interrompe.',
    ...{ path: `/fatture/importazioni/${id}`, followed },
  })
}

const cutShort = html`<div class="t-panel state s-warning mb-4"><h2>Non è finita</h2>
  <p class="mt-2 mb-0">È in corso, o si è interrotta. Ricarica la pagina: se i file non aumentano, importali di nuovo. Quelli già presenti non cambiano.</p></div>`
