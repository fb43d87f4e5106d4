// SPDX-License-Identifier: EUPL-1.2
import type { Row, TextLine } from '../containers/document.ts'
import { isPrerequisite, weightOf } from '../objective/weights.ts'
import type { Field } from '../tables/column-names.ts'
import { fieldNamed, isName } from '../tables/columns.ts'

/** «Peso: 40»: a label and what stands beside it. */
export interface Labelled {
  label: string
  field: Field | undefined
  value: string
}

/** «SCHEDA OBIETTIVO N. 3», «Obiettivo 3»: a label that carries the number itself. */
const numbered =
  /^(?:scheda(?: obiettivo| progetto)?|(?:attività )?obiettivo|progetto)(?: (?:operativo|gestionale|esecutivo|specifico|trasversale|intersettoriale|organizzativo|individuale|di performance|di gestione|di sviluppo))?(?: (?:n|nr|num|numero|cod|codice))?[.°º]*\s?(\d[\w./-]{0,12}|(?<=\s)(?:[a-z]|[ivx]{2,4}|[a-z]{1,4}[-./]?\d[\w./-]{0,8}))$/i

/** The number of an objective, where a heading begins with it. */
export const numberIn = (heading: string): string | undefined => numbered.exec(heading.trim())?.[1]

/** «Obiettivo n. 3: Piano del traffico», «Peso: 40»; nothing when no known label begins the text. */
export function labelledIn(text: string): Labelled | undefined {
  const weight = /^(peso|punteggio)\s(\d{1,3}\s?%?)$/i.exec(text)
  if (weight) return { label: weight[1]!, field: 'weight', value: weight[2]! }
  if (isName(text)) return { label: text, field: fieldNamed(text), value: '' }
  const end = text.slice(0, 60).search(/\s?:|\s[–—-]\s|\n/)
  const label = end < 0 ? text : text.slice(0, end)
  const value = end < 0 ? '' : text.slice(end).replace(/^[\s:–—-]+/, '')
  if (numberIn(label)) return { label, field: 'number', value }
  const field = text[end] === ':' || text[end + 1] === ':' ? fieldNamed(label) : undefined
  return field && { label, field, value }
}

/** The labels of a row and their values, beside each other or in one cell; nothing where the row is not made of them. */
export function labelsOf({ cells }: Row): Labelled[] | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const inCells = filled.map(labelledIn)
  if (filled.length > 0 && inCells.every((each) => each !== undefined)) return inCells
  if (filled.length === 1) return isName(filled[0]!) ? [labelled(filled[0]!, '')] : undefined
  const pairs = filled.flatMap((cell, index) => (index % 2 === 0 ? [labelled(cell, filled[index + 1] ?? '')] : []))
  const known = pairs.every(
    ({ label, field, value }, index) => (field || (index === 0 && label.length <= 40)) && !isName(value),
  )
  return known && filled.length % 2 === 0 && filled.length <= 8 ? pairs : undefined
}

/** «Responsabile» and who it is, and not an objective named «Rendicontazione» with its weight. */
export const isLabelPair = ([label = '', value = '']: readonly string[]): boolean =>
  isName(label) && value !== '' && weightOf(value) === null && !isPrerequisite(value)

function labelled(cell: string, value: string): Labelled {
  const label = cell.replace(/\s?:$/, '')
  return { label, field: numberIn(label) ? 'number' : fieldNamed(label), value }
}

/** A row read as lines of text, where it is a heading rather than data; «Area:», «Tecnica» and more labels are a line each. */
export function asLines(row: Row): TextLine[] {
  const labels = labelsOf(row)?.filter(({ value }) => value !== '') ?? []
  const texts = labels.map(({ label, value }) => `${label}: ${value}`)
  const whole = row.cells.filter((cell) => cell !== '').join(' ')
  return (texts.length > 0 ? texts : [whole]).map((text) => ({ kind: 'text', text, line: row.line }))
}
