// SPDX-License-Identifier: EUPL-1.2
import type { Areas } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { everHolds, settingsBy } from '../settings/model.ts'
import { chosenSettings } from '../settings/store.ts'
import { type Facets, factsOf } from './facts.ts'
import type { FigureName, When } from './figures.ts'
import { settleFigures } from './fold.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Candidate, candidates } from './store/rows.ts'

/** A row of a figure: what of which invoice is in it. */
export interface FigureRow extends Piece, Omit<Candidate, 'facts'>, Pick<Candidate['facts'], 'unit' | 'dueOn'> {}

/** The rows of a figure within reach: those that weigh most first. */
export async function rowsOf(
  db: Database,
  name: FigureName,
  { when, of, reach }: { when: When; of: Partial<Facets>; reach: Areas },
): Promise<FigureRow[]> {
  await settleFigures(db)
  const chosen = await chosenSettings(db)
  const chosenOn = settingsBy(chosen)
  const checksStop = everHolds(chosen, 'check-waiting', 'taken-away')
  const pieces = piecesOf[name](when, chosenOn)
  const found = await candidates(db, { among: pieces.among, when, of, reach, checksStop })
  const rows = found.flatMap(({ facts, ...invoice }) =>
    pieces
      .of(factsOf(facts, chosenOn))
      .map((piece) => ({ ...invoice, unit: facts.unit, dueOn: facts.dueOn, ...piece })),
  )
  return rows.toSorted((a, b) => compare(weight(b), weight(a)) || compare(a.id, b.id))
}

const weight = ({ amount, days }: Piece): bigint => amount * BigInt(days)

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
