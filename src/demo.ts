// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { civilDate } from '#kernel/civil-date.ts'
import { formatProblem, type Problem } from '#kernel/problem.ts'
import { Refusal } from '#kernel/refusal.ts'
import { currentPlan, importPlan } from '#modules/plan/index.ts'
import { acts } from '#modules/registers/acts/index.ts'
import { commandLine, importCsv, type Register } from '#modules/registers/index.ts'
import {
  addFile,
  filesAt,
  importInvoiceFiles,
  importOrders,
  keepFile,
  payments,
  proposeMapping,
} from '#modules/registers/invoices/index.ts'
import { readings } from '#modules/registers/readings/index.ts'
import type { Database } from '#platform/database.ts'
import { doDeeds } from './demo-deeds.ts'
import { loadPeople } from './demo-people.ts'
import { publishQuarters } from './demo-publications.ts'

const seed = (name: string): string => fileURLToPath(new URL(`../seed/${name}`, import.meta.url))

export const demoEntity = 'Comune di Borgo San Lieto'

/** The invented year is seen from here: late enough for something of everything. */
export const demoDay = civilDate('2026-10-15')

/**
 * Imports the invented municipality, through the same doors its clerks would use; again, it changes nothing, and what
 * was interrupted is completed. @throws Refusal 'conflict' when the database holds another municipality's plan.
 */
export async function loadDemo(db: Database): Promise<void> {
  const plan = fileOf('piano.md')
  const inForce = await currentPlan(db)
  if (inForce && inForce.entity !== demoEntity) {
    throw new Refusal(
      'conflict',
      `Il database contiene già un piano (${inForce.entity}): la demo vuole un database vuoto.`,
    )
  }
  await importPlan(db, plan, demoDay, commandLine)
  await importInvoiceFiles(db, filesAt(seed('fatture')), {
    origin: 'command-line',
    by: commandLine,
    tell: ({ file, outcome, problems }) => refuse(file, outcome === 'refused' ? problems : []),
  })
  const lists: [Register, string][] = [
    [payments, 'pagamenti.csv'],
    [acts, 'atti.csv'],
    [readings, 'rilevazioni.csv'],
  ]
  for (const [register, name] of lists) {
    const { problems } = await importCsv(db, register, fileOf(name), commandLine)
    refuse(name, problems)
  }
  const { problems } = await importOrders(db, fileOf('ordinativi.xml'), { sentOn: null }, commandLine)
  refuse('ordinativi.xml', problems)
  await loadExtraction(db)
  await loadPeople(db, commandLine)
  await doDeeds(db, demoDay)
  await publishQuarters(db)
}

/** What the platform told of the payments of the year up to its last quarter. */
async function loadExtraction(db: Database): Promise<void> {
  const kept = (await keepFile(db, fileOf('piattaforma.csv'), commandLine))!
  const extraction = { original: kept.original, year: 2026, extractedOn: civilDate('2026-10-05') }
  const problems = await addFile(db, extraction, proposeMapping(kept.header, kept.saved), commandLine)
  refuse('piattaforma.csv', problems)
}

const fileOf = (name: string) => ({ name, bytes: readFileSync(seed(name)), origin: 'command-line' as const })

function refuse(name: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(`seed/${name}: ${problems.map(formatProblem).join('; ')}`)
}
