// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import type { PlanPhase } from '../../approved.ts'
import { weightNumber } from '../../weights.ts'
import { mostPhases } from '../form/phase.ts'
import { rowsToShow } from './rows-to-show.ts'

/** Every phase of an objective, and room for another. */
export function phaseFields(phases: readonly PlanPhase[], rejected: Rejected | undefined): Html {
  const rows = rowsToShow('f', { count: phases.length, most: mostPhases, rejected })
  const fields = html`${rows.map((row) => onePhase(row, phases[row - 1], rejected))}`
  return phases.length > 0 || rows.length > 1 || rejected?.problems['f1-what']
    ? html`<fieldset class="t-field"><legend>Fasi: quelle con una fine sono passi da compiere</legend>${fields}</fieldset>`
    : html`<details><summary>Aggiungi una fase</summary><div class="mt-2">${fields}</div></details>`
}

function onePhase(row: number, phase: PlanPhase | undefined, rejected: Rejected | undefined): Html {
  const field = (name: string, label: string, value: string, type: 'text' | 'date' = 'text') =>
    textField({ name: `f${row}-${name}`, label, value, type, rejected })
  const weight = phase?.weight ?? null
  return html`<div class="mb-4">
    ${field('what', phase ? `Fase ${row}` : `Fase ${row} (se c’è)`, phase?.description ?? '')}
    <div class="t-inline top mt-2">
      ${field('number', 'Numero, come è scritto', phase?.numberAsPrinted ?? '')}
      ${field('weight', 'Peso', weight === null ? '' : weightNumber(weight))}
    </div>
    <div class="t-inline top mt-2">
      ${field('start', 'Inizio', phase?.start ?? '', 'date')}
      ${field('end', 'Fine', phase?.end ?? '', 'date')}
    </div>
  </div>`
}
