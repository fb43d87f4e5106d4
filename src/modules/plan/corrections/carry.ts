// SPDX-License-Identifier: EUPL-1.2
import type { Area } from '../model.ts'
import { bare } from '../reading/wording.ts'
import type { Correction } from './model.ts'
import { type ReadRow, rowsOf } from './rows.ts'

/** Where each row of a document is in another copy of it, by place; a row that is in both as it was needs no entry. */
export function movedPlaces(
  before: readonly Area[],
  after: readonly Area[],
  corrections: readonly Correction[],
): Map<string, string> {
  const [old, fresh] = [rowsOf(before), rowsOf(after)]
  const placesIn = (rows: readonly ReadRow[]) => new Set(rows.map(({ place }) => place))
  const [oldPlaces, freshPlaces] = [placesIn(old), placesIn(fresh)]
  const taken = new Set([...oldPlaces, ...corrections.map(({ place }) => place)])
  const left = fresh.filter(({ place }) => !taken.has(place))
  const moved = new Map<string, string>()
  for (const row of old.filter(({ place }) => !freshPlaces.has(place))) {
    const wanted = corrections.find(({ place, field }) => place === row.place && field === 'description')?.now
    const found = left.find((each) => isSameRow(row, each, typeof wanted === 'string' ? wanted : undefined))
    if (!found) continue
    moved.set(row.place, found.place)
    left.splice(left.indexOf(found), 1)
  }
  return moved
}

/** The description was put right in the document too, or it alone was reworded. */
function isSameRow(a: ReadRow, b: ReadRow, wanted: string | undefined): boolean {
  if (a.areaPlace !== b.areaPlace) return false
  if (wanted !== undefined && bare(wanted) === bare(b.objective.description)) return true
  const [mine, theirs] = [a.objective, b.objective]
  const alike = mine.target === theirs.target && mine.indicatorText === theirs.indicatorText
  return alike && mine.numberAsPrinted === theirs.numberAsPrinted && `${mine.target}${mine.indicatorText}` !== ''
}
