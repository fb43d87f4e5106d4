// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { yearOfDay } from '#kernel/civil-date.ts'
import { choiceField, choicesOf, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import { natures, supplierKinds, type View } from '../view.ts'

const rejected = undefined

/** What to look at: the year, or a quarter where the page is of one; the day up to which facts are known, whose invoices. */
export const filters = (view: View, areas: readonly { code: string; name: string }[], byQuarter = false): Html => {
  const { year, on, today, of } = view
  const years = Array.from({ length: 10 }, (_, ago) => String(yearOfDay(today) - ago))
  return html`<form class="t-inline mb-4" method="get">
    ${choiceField({ name: 'anno', label: 'Anno', value: String(year), choices: years.map((value) => ({ value, label: value })), rejected })}
    ${byQuarter && choiceField({ name: 'trimestre', label: 'Trimestre', value: String(view.quarter ?? ''), choices: choicesOf({ 1: 'Primo', 2: 'Secondo', 3: 'Terzo', 4: 'Quarto' }, 'Tutto l’anno'), rejected })}
    ${textField({ name: 'al', label: 'Situazione al', type: 'date', value: on, rejected })}
    ${choiceField({ name: 'area', label: 'Area', value: of.unit ?? '', choices: choicesOf(Object.fromEntries(areas.map(({ code, name }) => [code, name])), 'Tutto il Comune'), rejected })}
    ${choiceField({ name: 'fornitori', label: 'Fornitori', value: of.supplierKind ?? '', choices: choicesOf(supplierKinds, 'Tutti'), rejected })}
    ${choiceField({ name: 'spesa', label: 'Spesa', value: of.nature ?? '', choices: choicesOf(natures, 'Corrente e capitale'), rejected })}
    <button class="btn btn-outline-primary">Mostra</button>
  </form>`
}

/** Whose invoices a number is about, where they are not all. */
export function partName({ of }: View, areas: readonly { code: string; name: string }[]): string {
  const area = areas.find(({ code }) => code === of.unit)?.name ?? of.unit
  const words = [
    area,
    of.supplierKind && supplierKinds[of.supplierKind as keyof typeof supplierKinds],
    of.nature && natures[of.nature as keyof typeof natures],
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : 'Tutto il Comune'
}
