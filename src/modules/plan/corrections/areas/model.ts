// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import { writtenNumber } from '#kernel/ratio.ts'
import type { Area } from '../../model.ts'
import { areaCode } from '../../reading/areas/area-code.ts'
import { isOnScale } from '../form/weight.ts'
import { type AreaCorrection, type AreaFields, areaFieldsOf, type Correction, isOfArea } from '../model.ts'
import { placesOfAreas } from '../places.ts'
import type { CorrectedRow } from '../rows.ts'

/** An area as read, with what people put right of it. */
export interface CorrectedArea {
  place: string
  area: Area
  read: AreaFields
  now: AreaFields
  applied: readonly AreaCorrection[]
  /** Corrections of something else than what is read now. */
  conflicts: readonly AreaCorrection[]
}

/** The areas in the order of the document; each has a unit of its own, the one a person bound it to before all. */
export function correctAreas(areas: readonly Area[], corrections: readonly Correction[]): CorrectedArea[] {
  const ofAreas = corrections.filter(isOfArea)
  const corrected = placesOfAreas(areas).map(({ area, place }) => {
    const read = areaFieldsOf(area)
    const mine = ofAreas.filter((each) => each.place === place && !isDeepStrictEqual(each.now, read[each.field]))
    // A code was never read: it was made from the names of the areas, which another copy may write otherwise.
    const holds = ({ field, was }: AreaCorrection) => field === 'unit' || isDeepStrictEqual(was, read[field])
    const applied = mine.filter(holds)
    const now: AreaFields = { ...read, ...Object.fromEntries(applied.map(({ field, now }) => [field, now])) }
    return { place, area, read, now, applied, conflicts: mine.filter((each) => !holds(each)) }
  })
  return withUnitsOfTheirOwn(corrected)
}

/** Why an area cannot be what a person says, by field; nothing where it can. */
export function whyNotArea(
  { areas, rows }: { areas: readonly CorrectedArea[]; rows: readonly Pick<CorrectedRow, 'now' | 'key'>[] },
  place: string,
  { unit, scale }: AreaFields,
): Record<string, string> {
  const other = areas.find((each) => each.place !== place && each.now.unit === unit)
  const heavy = rows.find(({ now }) => now.area === place && !isOnScale(now.weight ?? 0, scale))
  return {
    ...(other && { unit: `l’unità ${unit} è già di ${other.now.areaName}: prima dalle un’altra unità` }),
    ...(heavy && {
      scale: `il peso ${writtenNumber(heavy.now.weight!)} dell’obiettivo ${heavy.key} non sta in questa scala: prima correggilo`,
    }),
  }
}

function withUnitsOfTheirOwn(areas: readonly CorrectedArea[]): CorrectedArea[] {
  const taken = new Set<string>()
  const units = new Map<CorrectedArea, string>()
  const boundFirst = areas.toSorted((a, b) => Number(isBound(b)) - Number(isBound(a)))
  for (const each of boundFirst) {
    const unit = taken.has(each.now.unit) ? areaCode(each.area.name, taken) : each.now.unit
    taken.add(unit)
    units.set(each, unit)
  }
  return areas.map((each) => ({ ...each, now: { ...each.now, unit: units.get(each)! } }))
}

const isBound = ({ applied }: CorrectedArea): boolean => applied.some(({ field }) => field === 'unit')
