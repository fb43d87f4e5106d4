// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import type { Step } from '../../../steps.ts'
import { type MaybeDeed, type Offered, writer } from './deed.ts'

const undoPaths: Partial<Record<Step['kind'], readonly [string, string]>> = {
  answer: ['accettazione', 'la risposta'],
  settlement: ['liquidazione', 'la liquidazione'],
  return: ['riscontro', 'la resa'],
  correct: ['riscontro', 'il riscontro'],
  'check-asked': ['riscontro', 'la richiesta di verifica'],
  'check-answered': ['riscontro', 'l’esito della verifica'],
  pause: ['sospensione', 'la sospensione'],
  resume: ['sospensione', 'la fine della sospensione'],
}

/** The last step, taken back with a reason. */
export function undoDeed({ offers: { undo }, today, rejected }: Offered): MaybeDeed {
  if (!undo) return undefined
  const { kind, on } = undo
  const [path, what] = undoPaths[kind]!
  return {
    path: `${path}/annullamento`,
    open: 'Annulla l’ultimo passo',
    send: `Annulla ${what} del ${formatDay(on)}`,
    fields: [
      html`<input type="hidden" name="undoneStep" value="${kind}"><input type="hidden" name="undoneOn" value="${on}">`,
      writer({ today, rejected }).words('undoneWhy', 'Perché'),
    ],
    isOpen: rejected !== undefined && 'undoneWhy' in rejected.typed,
  }
}
