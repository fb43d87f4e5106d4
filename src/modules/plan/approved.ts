// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import type { Participant, PersonName, PersonnelRow, PersonnelTable, Phase, WeightScale } from './model.ts'

/** A plan in the database: what the offices promised for a year. */
export interface Plan extends PlanContent {
  id: bigint
  /** SHA-256 of the file it was read from. */
  original: string
  /** Of the year’s plan: the first is 1. */
  version: number
  /** From then on it changes no more. */
  approved: boolean
}

/** What a plan says, wherever it is kept. */
export interface PlanContent {
  entity: string | null
  province: string | null
  title: string | null
  subsection: string | null
  years: readonly [number, number]
  year: number
  areas: readonly PlanArea[]
  personnel: PlanPersonnel | null
  /** Those paid by the PNRR. */
  projects: readonly PlanProject[]
}

/** Who works there, as the plan counts them. */
export interface PlanPersonnel {
  asOf: CivilDate | null
  /** «dipendenti in servizio a tempo indeterminato». */
  scope: string | null
  declared: { total: number | null; women: number | null; men: number | null }
  tables: readonly CountTable[]
  pay: PayAverages | null
}

export interface CountTable {
  kind: PersonnelTable['kind']
  rows: readonly CountRow[]
  totalRow: CountRow | null
}

export type CountRow = Pick<PersonnelRow, 'label' | 'men' | 'women' | 'total' | 'menAsPrinted' | 'womenAsPrinted'>

/** Average pay of men and women, in euro. */
export interface PayAverages {
  title: string | null
  columnLabel: string | null
  rows: readonly { level: string; menAsPrinted: string; womenAsPrinted: string; men: number; women: number }[]
}

export interface PlanProject {
  name: string
  cup: string
  status: string
  amountAsPrinted: string
  /** In euro. */
  amount: number
}

export interface PlanArea {
  code: string
  /** In sentence case, whatever the case in the document. */
  name: string
  /** Its first service alone, when it names several: «Affari generali» for lists and charts. */
  shortName: string
  head: PersonName | null
  /** How its weights count; nothing when it has none. */
  weightScale: WeightScale | null
  objectives: readonly PlanObjective[]
}

export interface PlanObjective {
  key: string
  areaCode: string
  ordinal: number
  numberAsPrinted: string | null
  /** On the scale of its area; nothing when the document gives none. */
  weight: number | null
  /** To be met before the others count. */
  prerequisite: boolean
  title: string
  description: string
  target: string
  indicatorText: string
  peopleText: string
  measure: string
  sourceLines: readonly number[]
  /** Those of its phases last. */
  indicators: readonly Indicator[]
  phases: readonly PlanPhase[]
  participants: readonly Participant[]
}

/** A phase without what depends on the copy of the document. */
export type PlanPhase = Pick<Phase, 'numberAsPrinted' | 'description' | 'weight' | 'start' | 'end'>

export const planPhase = ({ numberAsPrinted, description, weight, start, end }: PlanPhase): PlanPhase => ({
  ...{ numberAsPrinted, description, weight, start, end },
})

/** «POLIZIA MUNICIPALE» shouted in a heading is «Polizia municipale» on a page. */
export function inSentenceCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  const lower = name.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** «Affari generali – sport – turismo» in short. */
export const firstService = (name: string): string => name.split(/\s[–-]\s/)[0]!.trim()

export const fullName = ({ title, given, family }: PersonName): string =>
  [title?.toLowerCase(), given, family].filter(Boolean).join(' ')
