// SPDX-License-Identifier: EUPL-1.2
import { numberInTitle, weightInTitle } from '../objective/number-in-title.ts'
import { withoutLabels } from '../sheets/labels-in-cells.ts'
import { withoutEnding } from '../wording.ts'
import { headingIn, isNote, isTotal } from './aside-rows.ts'
import { type Cells, type Columns, cellsByField, holds } from './columns.ts'
import { continued, goingOn, type ObjectiveRows, paragraphs, started, withPart, withPhase } from './joined-rows.ts'
import type { PagedRow } from './paged-row.ts'
import { again, repeats } from './repeated-rows.ts'
import { widerIn } from './wider-objective.ts'

/** Rows become objectives: a row broken over two pages is joined, one that shares number and weight becomes a part. */
export function gatherRows(rows: readonly PagedRow[]): ObjectiveRows[] {
  const gathered: ObjectiveRows[] = []
  let wider = ''
  for (const [at, paged] of rows.entries()) {
    const { row, columns } = paged
    const heading = widerIn(row) ?? headingIn(rows, at)
    wider = heading ?? paged.under ?? wider
    if (isTotal(row) || heading !== undefined || isNote(paged)) continue
    const read = cellsByField(row, columns)
    const last = gathered.at(-1)
    const cells = paged.ofSheet ? read : asStep(withTitle(withoutLabels(read), columns), last, columns)
    if (last && repeats(last, cells, paged)) gathered[gathered.length - 1] = again(last, cells, row)
    else if (last && belongsTo(last, cells, paged)) gathered[gathered.length - 1] = joined(last, cells, paged)
    else gathered.push(started(paged.ofSheet ? cells : inheriting(cells, last, wider), row))
  }
  return gathered
}

/** A number or a weight in the cell of the description, where the table has no column for it. */
function withTitle(cells: Cells, columns: Columns): Cells {
  const weighed = holds(columns, 'weight') ? cells : { ...cells, ...weightInTitle(cells.description) }
  return holds(columns, 'number') ? weighed : { ...weighed, ...numberInTitle(weighed.description) }
}

/** «1.1» without a weight, below the «1» that has one: what that objective is made of, a phase where phases are weighed or timed. */
function asStep(cells: Cells, last: ObjectiveRows | undefined, columns: Columns): Cells {
  const above = withoutEnding(last?.cells.number ?? '', '.')
  const isStep = above !== '' && last?.cells.weight !== '' && cells.number.startsWith(`${above}.`)
  if (!isStep || cells.weight !== '' || cells.number === last?.cells.number) return cells
  const { number, description } = cells
  const phased = holds(columns, 'phaseWeight', 'start', 'months') && cells.phase === ''
  return { ...cells, number: '', ...(phased ? { phaseNumber: number, phase: description, description: '' } : {}) }
}

function joined(last: ObjectiveRows, cells: Cells, { row, columns, afterBreak, ofSheet }: PagedRow): ObjectiveRows {
  if (cells.phase !== '') return withPhase(last, cells, row)
  if (isPart(cells, columns)) return withPart(last, cells, row)
  const isWhole = !afterBreak || weighsAnother(last, cells)
  if (isWhole && isFurtherIndicator(last, cells, ofSheet)) return withPart(last, cells, row)
  return continued(last, cells, row, ofSheet ? paragraphs : goingOn)
}

/** Without number and weight it continues; so does one that brings just what the last lacks, or no more than it past a page. */
function belongsTo(last: ObjectiveRows, cells: Cells, { columns, afterBreak, ofSheet }: PagedRow): boolean {
  if (ofSheet) return ofSheet === 'other'
  const { number, weight, description } = cells
  if (description === '' && number === '' && weight === '') return true
  if (cells.phase !== '' && description === '') return number === '' || holds(columns, 'description')
  if (!holds(columns, 'number', 'weight')) return false
  const anonymous = last.cells.number === '' && last.cells.weight === ''
  if (number === '' && weight === '') return afterBreak || !anonymous || /^\p{Ll}/u.test(description)
  const completes = (mine: string, theirs: string) => mine === '' || theirs === ''
  const brings = (mine: string, theirs: string) => (mine === '') !== (theirs === '')
  const each = afterBreak ? completes : brings
  return each(number, last.cells.number) && each(weight, last.cells.weight)
}

/** What is named once above, in a cell over many rows: the wider objective, or the one to which a row gives a weight of its own. */
function inheriting(cells: Cells, last: ObjectiveRows | undefined, wider: string): Cells {
  const unnamed = cells.description === '' && cells.number === '' && cells.indicator !== ''
  return {
    ...cells,
    parent: cells.parent || wider || (last?.cells.parent ?? ''),
    description: cells.description || (unnamed ? (last?.cells.description ?? '') : ''),
  }
}

/** A second activity with its own term, and not the end of a sentence begun on the page before. */
function isPart({ number, weight, description, target, indicator, deadline }: Cells, columns: Columns): boolean {
  const whole = [description, target, indicator].every((text) => text === '' || /^[\p{Lu}\p{N}«“"%≥≤<>=•]/u.test(text))
  const hasTerm = indicator !== '' || (deadline !== '' && holds(columns, 'deadline'))
  return number === '' && weight === '' && description !== '' && hasTerm && whole
}

/** A weight takes one line: a page does not cut it, so that another past a page is of another indicator. */
const weighsAnother = ({ cells: last }: ObjectiveRows, cells: Cells): boolean =>
  last.indicatorWeight !== '' && cells.indicatorWeight !== ''

/** Another indicator of the same objective, with a value or a weight of its own. */
const isFurtherIndicator = ({ cells: last }: ObjectiveRows, cells: Cells, ofSheet: PagedRow['ofSheet']): boolean =>
  last.indicator !== '' &&
  cells.indicator !== '' &&
  cells.description === '' &&
  /^[^\p{Ll}]/u.test(cells.indicator) &&
  (ofSheet !== undefined || cells.target !== '' || cells.indicatorWeight !== '' || cells.deadline !== '')
