// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import { fieldNamed, isName } from '../tables/columns.ts'
import { bare } from '../wording.ts'
import { subColumnsOf } from './sub-tables.ts'

/** A sheet with its labels above their values, as forms have them, with each label beside its value; other rows as they are. */
export function unstacked(rows: readonly Row[], planYear: number): readonly Row[] {
  if (!isStacked(rows)) return rows
  const beside: Row[] = []
  let labels: Row | undefined
  for (const row of rows) {
    if (isLabels(row)) {
      labels = subColumnsOf(row, planYear) ? undefined : row
      if (!labels) beside.push(row)
    } else if (labels) beside.push(...pairs(labels, row))
    else beside.push(row)
  }
  return beside
}

/** One row of values between two rows of labels, which name other things. */
function isStacked([first, value, second]: readonly Row[]): boolean {
  if (!first || !value || !second || !isLabels(first) || isLabels(value) || !isLabels(second)) return false
  const names = filled(first).map(bare)
  const describes = filled(first).some((label) => fieldNamed(label) === 'description')
  return names.length > 1 && describes && filled(second).every((label) => !names.includes(bare(label)))
}

const filled = ({ cells }: Row): string[] => cells.filter((cell) => cell !== '')

const isLabels = (row: Row): boolean => filled(row).length > 0 && filled(row).every(isName)

const pairs = ({ cells: labels }: Row, { cells, line }: Row): Row[] =>
  labels.flatMap((label, at) => (label === '' ? [] : { cells: [label, cells[at] ?? ''], line }))
