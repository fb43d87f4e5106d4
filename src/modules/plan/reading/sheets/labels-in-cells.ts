// SPDX-License-Identifier: EUPL-1.2
import type { Field } from '../tables/column-names.ts'
import type { Cells } from '../tables/columns.ts'
import { type Labelled, labelledIn } from './labels.ts'

/** «Titolo: …» and «Descrizione: …» in the cell of the objective, «Indicatore: …» and «Target: …» in one: each where it belongs. */
export const withoutLabels = (cells: Cells): Cells =>
  (['description', 'indicator', 'target'] as const).reduce(parted, cells)

function parted(cells: Cells, place: Field): Cells {
  const labels = labelsIn(cells[place])
  const others = labels.filter(({ field }) => field !== place)
  const isClear = labels.length > 1 && others.every(({ field }) => field && given.has(field) && cells[field] === '')
  if (!isClear || new Set(others.map(({ field }) => field)).size < others.length) return cells
  const own = labels.flatMap(({ field, value }) => (field === place && value !== '' ? [value] : []))
  return { ...cells, [place]: own.join('\n'), ...Object.fromEntries(others.map(({ field, value }) => [field, value])) }
}

/** What a cell may say of the objective beside what it is for. */
const given: ReadonlySet<Field> = new Set([
  ...(['number', 'weight', 'description', 'indicator', 'target', 'baseline', 'deadline', 'people', 'measure'] as const),
])

/** The labels of a text that begins with one, each with the lines up to the next. */
function labelsIn(text: string): Labelled[] {
  const labels: Labelled[] = []
  for (const line of text.split('\n')) {
    const labelled = labelledIn(line)
    const last = labels.at(-1)
    if (labelled) labels.push(labelled)
    else if (last) labels[labels.length - 1] = { ...last, value: [last.value, line].filter(Boolean).join('\n') }
    else return []
  }
  return labels
}
