// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { writtenNumber } from '#kernel/ratio.ts'
import { type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import type { PlanPhase } from '../../approved.ts'
import { mostPhases } from '../form/phase.ts'
import { rowsToShow } from './rows-to-show.ts'
import { typedDay } from './typed-day.ts'

/** Every phase of an objective, and room for another; those with an end are steps to be taken. */
export const phaseFields = (phases: readonly PlanPhase[], rejected: Rejected | undefined): Html =>
  html`${rowsToShow('f', { count: phases.length, most: mostPhases, rejected }).map((row) => {
    const fields = onePhase(row, phases[row - 1], rejected)
    const isTyped = rejected?.typed[`f${row}-what`] || rejected?.problems[`f${row}-what`]
    return phases[row - 1] || isTyped
      ? html`<fieldset class="t-field"><legend>Fase ${row}</legend>${fields}</fieldset>`
      : html`<details><summary>Aggiungi una fase</summary><fieldset class="t-field mt-2"><legend>Un’altra fase</legend>${fields}</fieldset></details>`
  })}`

function onePhase(row: number, phase: PlanPhase | undefined, rejected: Rejected | undefined): Html {
  const field = (name: string, label: string, value: string) =>
    textField({ name: `f${row}-${name}`, label, value, rejected })
  const weight = phase?.weight ?? null
  return html`<div class="t-stacked">
    ${field('what', 'Che cosa si fa', phase?.description ?? '')}
    <div class="t-inline top">
      ${field('number', 'Numero, come è scritto', phase?.numberAsPrinted ?? '')}
      ${field('weight', 'Peso', weight === null ? '' : writtenNumber(weight))}
    </div>
    <div class="t-inline top">
      ${field('start', 'Inizio', typedDay(phase?.start))}
      ${field('end', 'Fine', typedDay(phase?.end))}
    </div>
  </div>`
}
