// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Brought } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { firstService, inSentenceCase, type Plan, type PlanArea, type PlanObjective } from '../approved.ts'
import type { Finding, Participant } from '../model.ts'
import { besideObjectives } from './kept-tables.ts'
import { tables } from './tables.ts'

/** The plan in force: the last version approved, of the last year that has one; until then, the last draft. */
export async function currentPlan(db: Database): Promise<Plan | undefined> {
  const found = await inForce(db).select('id').executeTakeFirst()
  return found && findPlan(db, found.id)
}

const inForce = (db: Database) =>
  tables(db)
    .selectFrom('plan')
    .orderBy('approvedYear', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .limit(1)

export async function findPlan(db: Database, planId: bigint): Promise<Plan | undefined> {
  const row = await tables(db)
    .selectFrom('plan')
    .select(['id', 'entity', 'province', 'title', 'subsection', 'firstYear', 'lastYear', 'planYear', 'originalSha256'])
    .select(['version', 'approvedYear', 'personnel', 'projects'])
    .where('id', '=', planId)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, firstYear, lastYear, planYear, originalSha256, approvedYear, personnel, projects, ...document } = row
  return {
    ...document,
    id,
    years: [firstYear, lastYear],
    year: planYear,
    original: originalSha256,
    approved: approvedYear !== null,
    areas: await areasOf(db, id),
    ...besideObjectives({ personnel, projects }),
  }
}

async function areasOf(db: Database, planId: bigint): Promise<PlanArea[]> {
  const [areas, objectives] = await Promise.all([
    tables(db).selectFrom('area').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    objectivesOf(db, planId),
  ])
  return areas.map(({ code, name, headGiven, headFamily, headTitle, weightScale }) => ({
    ...{ code, weightScale },
    name: inSentenceCase(name),
    shortName: inSentenceCase(firstService(name)),
    head: headFamily === null ? null : { given: headGiven ?? '', family: headFamily, title: headTitle },
    objectives: objectives.filter(({ areaCode }) => areaCode === code),
  }))
}

async function objectivesOf(db: Database, planId: bigint): Promise<PlanObjective[]> {
  const [rows, indicators, participants] = await Promise.all([
    tables(db).selectFrom('objective').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    tables(db).selectFrom('indicator').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    tables(db).selectFrom('participant').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
  ])
  const indicatorsBy = Map.groupBy(indicators, ({ objectiveKey }) => objectiveKey)
  const participantsBy = Map.groupBy(participants, ({ objectiveKey }) => objectiveKey)
  return rows.map((row) => ({
    ...row,
    weight: row.weight === null ? null : Number(row.weight),
    indicators: (indicatorsBy.get(row.key) ?? []).map(({ reading }) => reading),
    participants: (participantsBy.get(row.key) ?? []).map(participantOf),
  }))
}

function participantOf(row: {
  kind: Participant['kind']
  text: string
  given: string | null
  family: string | null
  title: string | null
}): Participant {
  const { kind, text, given, family, title } = row
  return kind === 'person' ? { kind, text, name: { given: given ?? '', family: family ?? '', title } } : { kind, text }
}

/** What is wrong in the document of a plan: errors first, then in the order of the document. */
export const findingsOf = (db: Database, planId: bigint): Promise<Finding[]> =>
  tables(db)
    .selectFrom('finding')
    .select(['code', 'severity', 'message', 'lines', 'quote', 'remedy', 'objectives'])
    .where('planId', '=', planId)
    .orderBy((expression) =>
      expression.case().when('severity', '=', 'error').then(1).when('severity', '=', 'warning').then(2).else(3).end(),
    )
    .orderBy('lines')
    .orderBy('ordinal')
    .execute()

/** The last version of a year’s plan, whether approved or not. */
export const newestOfYear = (db: Database, year: number): Promise<Pick<Plan, 'id' | 'original' | 'year'> | undefined> =>
  tables(db)
    .selectFrom('plan')
    .select(['id', 'originalSha256 as original', 'planYear as year'])
    .where('planYear', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The objectives of the plan of a year: none when there is no such plan. */
export async function objectivesOfYear(db: Database, year: number): Promise<PlanObjective[]> {
  const found = await inForce(db).select('id').where('planYear', '=', year).executeTakeFirst()
  return found ? objectivesOf(db, found.id) : []
}

/** An objective of a year's plan, by its key. */
export interface YearAndKey {
  year: number
  key: string
}

/** The objectives of these areas, in every year that has a plan. */
export async function objectivesIn(db: Database, areas: readonly string[]): Promise<YearAndKey[]> {
  if (areas.length === 0) return []
  return tables(db)
    .selectFrom('objective')
    .innerJoin('plan', 'plan.id', 'objective.planId')
    .select(['planYear as year', 'key'])
    .distinct()
    .where('areaCode', 'in', areas)
    .execute()
}

/** The areas of the plan in force: none without one. */
export async function areaNames(db: Database): Promise<{ code: string; name: string }[]> {
  const rows = await tables(db)
    .selectFrom('area')
    .select(['code', 'name'])
    .where('planId', '=', inForce(db).select('id'))
    .orderBy('ordinal')
    .execute()
  return rows.map(({ code, name }) => ({ code, name: inSentenceCase(firstService(name)) }))
}

/** Every unit that an area of a plan had, with the name of the area that had it last. */
export async function unitsInUse(db: Database): Promise<{ code: string; name: string }[]> {
  const rows = await tables(db)
    .selectFrom('area')
    .distinctOn('code')
    .select(['code', 'name'])
    .orderBy('code')
    .orderBy('planId', 'desc')
    .execute()
  return rows.map(({ code, name }) => ({ code, name: inSentenceCase(firstService(name)) }))
}

interface InForce {
  file: string
  sha256: string
  objectives: number
}

/** The plan in force as the journal tells it, when another takes its place. */
export async function planInForce(db: Database): Promise<InForce | undefined> {
  const found = await sql<InForce>`
    select name as file, sha256, (select count(*)::int from objective where plan_id = plan.id) as objectives
      from plan join original on sha256 = original_sha256
     where plan.id = ${inForce(db).select('id')}`.execute(db)
  return found.rows[0]
}

/** The plan that a file brought. */
export async function planBrought(db: Database, sha256: string): Promise<Brought[]> {
  const plan = await tables(db)
    .selectFrom('plan')
    .select(['planYear', 'entity'])
    .where('originalSha256', '=', sha256)
    .where('copiedFrom', 'is', null)
    .executeTakeFirst()
  const chapters = await tables(db)
    .selectFrom('planChapter')
    .select(['planId', 'section'])
    .where('originalSha256', '=', sha256)
    .execute()
  return [
    ...(plan ? [{ what: `Piano ${plan.planYear} di ${plan.entity ?? 'un Comune'}`, path: '/piano', line: null }] : []),
    ...chapters.map(({ planId, section }) => ({
      ...{ what: `Capitolo del PIAO: ${section}`, line: null },
      path: `/piano/${planId}/capitoli`,
    })),
  ]
}

/** Whose plan is in force, for the head of every page. */
export async function currentPlanName(db: Database): Promise<{ entity: string | null; planYear: number } | undefined> {
  return inForce(db).select(['entity', 'planYear']).executeTakeFirst()
}
