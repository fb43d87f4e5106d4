// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../wording.ts'
import type { Field } from './column-names.ts'
import type { ObjectiveRows } from './joined-rows.ts'

/**
 * A list that only names the objectives, and their sheets or tables further on: each is joined to its details, and not
 * counted twice. The areas keep their order; what the details do not say is taken from the list.
 */
export function withoutSummaries(areas: readonly (readonly ObjectiveRows[])[]): ObjectiveRows[][] {
  const joined = new Map<ObjectiveRows, ObjectiveRows>()
  const detailed = areas.map((rows) => rows.filter((each) => !isListed(each)))
  const named = Map.groupBy(detailed.flat(), titleOf)
  for (const [index, rows] of areas.entries()) {
    for (const listed of rows.filter(isListed)) {
      const details =
        detailed[index]!.find((each) => !joined.has(each) && isSame(listed, each)) ??
        named.get(titleOf(listed))?.find((each) => !joined.has(each))
      if (details) joined.set(details, listed)
    }
  }
  const absorbed = new Set(joined.values())
  return areas.map((rows) =>
    rows.filter((each) => !absorbed.has(each)).map((each) => completed(each, joined.get(each))),
  )
}

/** Without indicator, target and phases: only named. */
const isListed = ({ cells, phases }: ObjectiveRows): boolean =>
  cells.indicator === '' && cells.target === '' && phases.length === 0

const titleOf = ({ cells }: ObjectiveRows): string => bare(cells.description.split('\n')[0]!)

/** The same title, or the same number with most of its words. */
function isSame(listed: ObjectiveRows, details: ObjectiveRows): boolean {
  const [one, other] = [titleOf(listed), titleOf(details)]
  if (one === other) return one !== ''
  if (listed.cells.number === '' || listed.cells.number !== details.cells.number) return false
  const words = new Set(other.split(' '))
  const own = one.split(' ')
  return own.filter((word) => words.has(word)).length * 2 >= own.length
}

function completed(details: ObjectiveRows, listed: ObjectiveRows | undefined): ObjectiveRows {
  if (!listed) return details
  const cells = Object.fromEntries(
    Object.entries(details.cells).map(([field, text]) => [field, text || listed.cells[field as Field]]),
  ) as ObjectiveRows['cells']
  return {
    ...details,
    cells,
    lines: [...listed.lines, ...details.lines],
    numberLine: details.numberLine ?? listed.numberLine,
    weightLine: details.weightLine ?? listed.weightLine,
  }
}
