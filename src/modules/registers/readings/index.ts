// SPDX-License-Identifier: EUPL-1.2
// Manual readings: quantities and shares that a person counts, until a register can.
import { formatDay } from '#kernel/civil-date.ts'
import type { Problem } from '#kernel/problem.ts'
import { doneSoFar, shareDone } from '#law/done-so-far.ts'
import { type Evidence, measure } from '#modules/indicators/index.ts'
import { refuseClosedLines } from '../closed-lines.ts'
import { objectiveProblems, objectivesWithin } from '../objective-check.ts'
import type { Numbered, Register } from '../register.ts'
import { type Reading, type RecordedReading, reading } from './model.ts'
import { addReadings, listReadings, readingsBrought, readingsOf } from './store.ts'

export const readings: Register<typeof reading> = {
  slug: 'rilevazioni',
  title: 'Rilevazioni manuali',
  row: reading,
  readWith: 'registers:read',
  recordedWith: 'readings:record',
  labels: {
    year: 'Anno',
    objective: 'Obiettivo',
    readOn: 'Rilevato il',
    done: 'Fatti',
    whole: 'Su un totale di',
    source: 'Fonte',
  },
  async add(db, rows, { original, by, closed }) {
    const recorder = { by, permission: 'readings:record' } as const
    const problems = [...tooMany(rows), ...(await objectiveProblems(db, rows, recorder))]
    if (problems.length > 0) return { added: 0, problems }
    refuseClosedLines(
      rows.map(({ line, row }) => ({ line, years: [row.year] })),
      closed,
    )
    const added = await addReadings(
      db,
      rows.map(({ row, line }) => ({ ...row, original, line })),
    )
    return { added, problems }
  },
  list: async (db, reach) => listReadings(db, await objectivesWithin(db, reach)),
  brought: readingsBrought,
  measures: [
    measure('rilevazioni.quantita', doneSoFar, readingsOf, evidenceOf),
    measure('rilevazioni.copertura', shareDone, readingsOf, evidenceOf),
  ],
}

const tooMany = (rows: readonly Numbered<Reading>[]): Problem[] =>
  rows
    .filter(({ row }) => row.whole !== null && (row.whole === 0 || row.done > row.whole))
    .map(({ line }) => ({
      line,
      field: 'Fatti',
      message: 'non possono essere più del totale, che non può essere zero',
    }))

function evidenceOf(rows: readonly RecordedReading[]): Evidence {
  return {
    header: ['Rilevato il', 'Fatti', 'Su un totale di', 'Fonte'],
    rows: rows.map(({ readOn, done, whole, source }) => [
      formatDay(readOn),
      String(done),
      whole === null ? '' : String(whole),
      source,
    ]),
    provenance: rows,
  }
}
