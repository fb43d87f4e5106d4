// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import type { Area, Objective } from '../model.ts'
import { bare } from '../reading/wording.ts'
import { correctAreas } from './areas/model.ts'
import {
  type Correction,
  type FieldName,
  type Fields,
  fieldsOf,
  isOfRow,
  type Review,
  type RowCorrection,
} from './model.ts'
import { hashOf, placesOfAreas, placing } from './places.ts'

/** An objective as read, where it is known again in another copy of the document: by its area and description. */
export interface ReadRow {
  place: string
  area: Area
  areaPlace: string
  objective: Objective
  read: Fields
}

/** Every objective in the order of the document. */
export function rowsOf(areas: readonly Area[]): ReadRow[] {
  const placed = placing()
  return placesOfAreas(areas).flatMap(({ area, place: areaPlace }) =>
    area.objectives.map((objective) => ({
      place: placed(`${areaPlace} ${bare(objective.description)}`),
      area,
      areaPlace,
      objective,
      read: fieldsOf(objective, areaPlace),
    })),
  )
}

/** A row with what people put right of it. */
export interface CorrectedRow extends ReadRow {
  now: Fields
  applied: readonly RowCorrection[]
  /** Corrections of something else than what is read now: a person must decide again. */
  conflicts: readonly RowCorrection[]
  /** Its number in the area it belongs to, and its key there: its own, unless it came from another area. */
  ordinal: number
  key: string
}

/** The rows with the corrections that hold; the order of the corrections does not matter. */
export function correctRows(areas: readonly Area[], corrections: readonly Correction[]): CorrectedRow[] {
  const byPlace = Map.groupBy(corrections.filter(isOfRow), ({ place }) => place)
  const places = correctAreas(areas, corrections)
  const known = new Set(places.map(({ place }) => place))
  const rows = rowsOf(areas).map((row) => {
    const mine = (byPlace.get(row.place) ?? []).filter(({ field, now }) => !isDeepStrictEqual(now, row.read[field]))
    const holds = ({ field, was, now }: RowCorrection) =>
      isDeepStrictEqual(was, row.read[field]) && (field !== 'area' || known.has(now as Fields['area']))
    const applied = mine.filter(holds)
    return { ...row, now: withAll(row.read, applied), applied, conflicts: mine.filter((each) => !holds(each)) }
  })
  const came = places.flatMap(({ area, place }) => {
    const last = Math.max(0, ...area.objectives.map(({ ordinal }) => ordinal))
    return rows
      .filter(({ now, areaPlace }) => now.area === place && areaPlace !== place)
      .map((row, index) => [row, last + index + 1] as const)
  })
  const ordinals = new Map(came)
  const units = new Map(places.map(({ place, now }) => [place, now.unit]))
  return rows.map((row) => {
    const ordinal = ordinals.get(row) ?? row.objective.ordinal
    return { ...row, ordinal, key: `${units.get(row.now.area)}-${ordinal}` }
  })
}

const withAll = (read: Fields, corrections: readonly RowCorrection[]): Fields => ({
  ...read,
  ...Object.fromEntries(corrections.map(({ field, now }) => [field, now])),
})

/** Corrections of rows that are not in the document. */
export function lostCorrections(areas: readonly Area[], corrections: readonly Correction[]): RowCorrection[] {
  const places = new Set(rowsOf(areas).map(({ place }) => place))
  return corrections.filter(isOfRow).filter(({ place }) => !places.has(place))
}

/** The fields in which what a person wants differs from what was read. */
export const changedFields = (read: Fields, wanted: Fields): FieldName[] =>
  (Object.keys(read) as FieldName[]).filter((field) => !isDeepStrictEqual(read[field], wanted[field]))

export const digestOf = ({ read }: ReadRow): string => hashOf(JSON.stringify(read))

/** A row is reviewed while what is read is what the person saw, and nothing is left to decide. */
export const isReviewed = (row: CorrectedRow, reviews: readonly Review[]): boolean =>
  row.conflicts.length === 0 && reviews.some(({ place, digest }) => place === row.place && digest === digestOf(row))
