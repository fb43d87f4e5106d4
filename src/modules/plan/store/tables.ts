// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Indicator } from '#modules/indicators/index.ts'
import type { Database } from '#platform/database.ts'
import type { PlanPhase } from '../approved.ts'
import type { Correction, Review } from '../corrections/model.ts'
import type { Dismissal } from '../findings/model.ts'
import type { Finding, Participant, WeightScale } from '../model.ts'
import type { PlanStep } from '../versions/model.ts'
import type { ClosedYear } from '../years/model.ts'
import type { KeptTables } from './kept-tables.ts'

/** A jsonb column goes in as text and comes back as a value. */
type Json<Value> = ColumnType<Value, string | null, never>

interface PlanTable {
  id: GeneratedAlways<bigint>
  originalSha256: string
  entity: string | null
  province: string | null
  title: string | null
  subsection: string | null
  firstYear: number
  lastYear: number
  planYear: number
  personnel: Json<KeptTables['personnel']>
  projects: Json<KeptTables['projects']>
  importedAt: Generated<Date>
  importedBy: string
  version: number
  copiedFrom: bigint | null
  approvedYear: number | null
}

interface ChapterTable {
  planId: bigint
  originalSha256: string
  section: string
  name: string
  addedAt: Generated<Date>
  by: string
  byName: string
}

interface StepTable extends PlanStep {
  planId: bigint
  at: Generated<Date>
  by: string
}

interface AreaTable {
  planId: bigint
  code: string
  ordinal: number
  name: string
  nameAsPrinted: string
  headGiven: string | null
  headFamily: string | null
  headTitle: string | null
  weightScale: WeightScale | null
}

interface ObjectiveTable {
  planId: bigint
  key: string
  areaCode: string
  ordinal: number
  numberAsPrinted: string | null
  /** The driver gives decimals as text. */
  weight: ColumnType<string | null, number | null, never>
  prerequisite: boolean
  phases: ColumnType<readonly PlanPhase[], string, never>
  title: string
  description: string
  target: string
  indicatorText: string
  peopleText: string
  measure: string
  measureKind: string | null
  transversal: boolean
  sourceLines: readonly number[]
}

interface IndicatorTable {
  planId: bigint
  objectiveKey: string
  ordinal: number
  kind: string
  reading: ColumnType<Indicator, string, never>
}

interface ParticipantTable {
  planId: bigint
  objectiveKey: string
  ordinal: number
  kind: Participant['kind']
  text: string
  given: string | null
  family: string | null
  title: string | null
}

interface FindingTable extends Finding {
  planId: bigint
  ordinal: number
}

interface ReadingTable {
  planId: bigint
  source: string
  content: string
}

interface CorrectionTable {
  planId: bigint
  place: string
  field: Correction['field']
  words: string
  was: ColumnType<unknown, string, string>
  now: ColumnType<unknown, string, string>
  reason: string | null
  at: Generated<Date>
  by: string
  byName: string
}

interface ReviewTable extends Review {
  planId: bigint
  at: Generated<Date>
  by: string
  byName: string
}

export const tables = (db: Database) =>
  db.withTables<{
    plan: PlanTable
    area: AreaTable
    objective: ObjectiveTable
    indicator: IndicatorTable
    participant: ParticipantTable
    finding: FindingTable
    planReading: ReadingTable
    planCorrection: CorrectionTable
    planReview: ReviewTable
    dismissedFinding: Dismissal & { planYear: number; by: string; dismissedAt: Generated<Date> }
    planStep: StepTable
    planChapter: ChapterTable
    closedYear: Omit<ClosedYear, 'closedAt'> & { closedAt: Generated<Date> }
  }>()
