// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { choiceField, choicesOf, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import { dangers, openStages, orders, type QueueFilter, turns } from '../filter.ts'

const rejected = undefined

/** What to see of the queue, and in which order. */
export const queueFilters = (
  { turn, unit, stage, danger, words, order }: QueueFilter,
  areas: readonly { code: string; name: string }[],
): Html => html`<form class="t-inline mb-2" method="get" aria-label="Filtri">
    ${choiceField({ name: 'chi', label: 'Chi deve muoversi', value: turn ?? '', choices: choicesOf(turns, 'Tutti'), rejected })}
    ${areas.length > 1 && choiceField({ name: 'area', label: 'Area', value: unit ?? '', choices: choicesOf(Object.fromEntries(areas.map(({ code, name }) => [code, name])), 'Tutte'), rejected })}
    ${choiceField({ name: 'fase', label: 'A che punto è', value: stage ?? '', choices: choicesOf(openStages, 'Tutte'), rejected })}
    ${choiceField({ name: 'pericolo', label: 'Pericolo', value: danger ?? '', choices: choicesOf(dangers, 'Tutte'), rejected })}
    ${choiceField({ name: 'ordine', label: 'Ordine', value: order, choices: choicesOf(orders), rejected })}
    ${textField({ name: 'cerca', label: 'Fornitore o numero', value: words, rejected })}
    <button class="btn btn-outline-primary">Filtra</button>
  </form>`
