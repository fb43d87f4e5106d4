// SPDX-License-Identifier: EUPL-1.2
import { may, type User } from '#modules/access/index.ts'
import type { Evidence, Measure } from './measure.ts'

/** As much of the evidence as somebody may see, and how many rows are left out. */
export interface SeenEvidence extends Evidence {
  hidden: number
}

/** The rows of a measure within reach of a reader; those that name no area are of the promise's own. */
export function evidenceFor(
  user: User,
  { rowsReadWith }: Pick<Measure, 'rowsReadWith'>,
  { header, rows, paths, provenance, areas, more }: Evidence,
  own: string | null,
): SeenEvidence {
  const places = [...rows.keys()].filter((place) => may(user, rowsReadWith, { area: areas ? areas[place]! : own }))
  const kept = <Each>(each: readonly Each[]): Each[] => places.map((place) => each[place]!)
  return {
    header,
    rows: kept(rows),
    ...(paths && { paths: kept(paths) }),
    ...(provenance && { provenance: kept(provenance) }),
    ...(more && { more }),
    hidden: rows.length - places.length,
  }
}
