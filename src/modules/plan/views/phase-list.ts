// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import type { PlanObjective } from '../approved.ts'
import { phaseInWords } from '../phases.ts'

/** The phases of an objective, one a line; nothing without phases. */
export const phaseList = ({ phases }: PlanObjective): Html | '' =>
  phases.length === 0
    ? ''
    : html`<ul class="list-unstyled mb-0">${phases.map((phase) => html`<li class="t-plan">${phaseInWords(phase)}</li>`)}</ul>`
