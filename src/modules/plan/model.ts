// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Deliverable, Indicator, Term } from '#modules/indicators/index.ts'
import type { FindingCode } from './findings/kinds.ts'

/** A plan as read from a document: what it says, and what is wrong in it. */
export interface ReadPlan {
  document: PlanDocument
  areas: readonly Area[]
  people: readonly NamedPerson[]
  personnel: Personnel | null
  projects: Projects | null
  /** Rows of tables of objectives, and tables that may hold objectives, that nobody could understand. */
  unread: readonly Unread[]
  findings: readonly Finding[]
}

export interface PlanDocument {
  /** «Comune di Borgo San Lieto»; nothing when the document does not name itself. */
  entity: string | null
  province: string | null
  /** «PIANO INTEGRATO DI ATTIVITÀ E ORGANIZZAZIONE (PIAO) 2025/2027», as printed. */
  title: string | null
  /** First and last year. */
  years: readonly [number, number] | null
  /** The year whose objectives these are: the one that undated terms belong to. */
  planYear: number
  subsection: string | null
  /** How many lines the document has. */
  lines: number
}

/** First and last line, from 1, both included. */
export type Lines = readonly [number, number]

export interface Area {
  /** Two capital letters made from the name, unique in the plan: «PM» for Polizia Municipale. */
  code: string
  /** «Area POLIZIA MUNICIPALE». */
  nameAsPrinted: string
  /** «POLIZIA MUNICIPALE»: without the words that only say it is an area. */
  name: string
  headAsPrinted: string | null
  head: PersonName | null
  columns: readonly string[]
  headingLines: Lines
  tableLines: Lines
  /** How its weights count; nothing when it has none. */
  weightScale: WeightScale | null
  objectives: readonly Objective[]
}

/** How weights count: of 100 together, as points of which each says its own most, as multipliers, or as shares of 1. */
export type WeightScale = 'hundred' | 'points' | 'multiplier' | 'share'

export interface PersonName {
  given: string
  family: string
  /** «Ing.» */
  title: string | null
}

export interface Objective {
  /** «PM-3»: code of the area and place in it. */
  key: string
  /** As printed, which may be missing, repeated or not a number. */
  numberAsPrinted: string | null
  ordinal: number
  weightAsPrinted: string | null
  /** The number as printed, on the scale of its area. */
  weight: number | null
  /** «X» instead of a weight: to be met before the others count. */
  prerequisite: boolean
  /** Short name proposed for lists, taken from the description. */
  title: string
  description: string
  target: string
  /** The indicator as written. */
  indicatorText: string
  /** What a column of its own says of the term, when the table has one beside the indicator. */
  deadlineText?: string
  /** The wider objective it serves, when the table has one beside it. */
  parent?: string
  /** Where its quantity starts from, as written. */
  baseline?: string
  unit?: string
  /** What was achieved, in a table filled in already: never a target. */
  result?: string
  /** «Target 2027: 90%»: what is promised for other years. */
  otherYears?: string
  /** Other columns, each text after the name of its column. */
  beside?: string
  /** The months marked in its timeline, from 1. */
  months?: readonly number[]
  indicators: readonly Indicator[]
  recurring: readonly Deliverable[]
  termsInIndicator: readonly Term[]
  termsInTarget: readonly Term[]
  peopleText: string
  people: readonly Participant[]
  /** Anti-corruption measure, as written. */
  measure: string
  measureKind: MeasureKind | null
  /** The same objective is given to every head of area. */
  transversal: boolean
  /** More than one when several rows share number and weight. */
  parts: readonly ObjectivePart[]
  phases: readonly Phase[]
  /** Every line of the document the objective was read from. */
  sourceLines: readonly number[]
  /** Where number and weight are printed, which a page break may part. */
  numberLine?: number | null
  weightLine?: number | null
}

export interface ObjectivePart {
  description: string
  target: string
  indicator: string
  /** As printed, where each indicator has its own. */
  weight?: string
}

/** A step of an objective, with the weight it has in it. */
export interface Phase {
  numberAsPrinted: string | null
  description: string
  weightAsPrinted: string | null
  weight: number | null
  start: CivilDate | null
  end: CivilDate | null
  /** Those marked in its timeline, from 1. */
  months: readonly number[]
  result: string
  line: number
}

/** Rows that may hold objectives and could not be understood. */
export interface Unread {
  lines: Lines
  text: string
  /** Said of what the document does not show. */
  hidden?: true
}

/** Who takes part: one named person, a role, a group, or another office that collaborates. */
export type Participant =
  | { kind: 'person'; text: string; name: PersonName }
  | { kind: 'role' | 'group' | 'office'; text: string }

/** What an anti-corruption measure does, suggested from its words. */
export type MeasureKind =
  | 'rotazione'
  | 'riduzione_residui'
  | 'tempi_di_pagamento'
  | 'trasparenza'
  | 'regolamentazione'
  | 'segregazione_quattro_occhi'
  | 'digitalizzazione'
  | 'controllo'

/** One person as far as the document tells; other spellings are proposed for merging, never merged. */
export interface NamedPerson {
  canonical: string
  area: string
  spellings: readonly string[]
  /** The spellings differ as two names would: somebody must say whether it is one person. */
  mergeProposed: boolean
}

export interface Headcount {
  men: number
  women: number
}

export interface Personnel {
  asOf: CivilDate | null
  scope: string | null
  declared: { total: number | null; women: number | null; men: number | null; lines: readonly number[] }
  tables: readonly PersonnelTable[]
  pay: PayTable | null
}

/** A table that counts men and women: by service, by category, by working hours, by atypical contract. */
export interface PersonnelTable {
  kind: 'by_service' | 'by_category' | 'by_working_hours' | 'atypical_contracts'
  rows: readonly PersonnelRow[]
  totalRow: PersonnelRow | null
  lines: Lines
}

export interface PersonnelRow extends Headcount {
  label: string
  menAsPrinted: string
  womenAsPrinted: string
  /** Nothing when the table has no such column. */
  total: number | null
  /** Words found in a cell that should hold a number. */
  note: string | null
  line: number
}

export interface PayTable {
  title: string | null
  columnLabel: string | null
  rows: readonly { level: string; menAsPrinted: string; womenAsPrinted: string; men: Cents; women: Cents }[]
  lines: Lines
}

export interface Projects {
  columns: readonly string[]
  rows: readonly Project[]
  lines: Lines
  /** Amounts that the text around the table gives. */
  amountsInText: readonly { measure: string; amount: Cents; line: number }[]
}

/** A project paid by the PNRR. */
export interface Project {
  name: string
  cup: string
  status: string
  amountAsPrinted: string
  amount: Cents
  line: number
}

export type Severity = 'error' | 'warning' | 'info'

/** Something wrong or weak in the document: where, in whose words, why, and what to do. */
export interface Finding {
  /** «duplicate-number»: what is wrong. */
  code: FindingCode
  severity: Severity
  message: string
  lines: readonly number[]
  quote: string
  remedy: string
  /** Keys of the objectives concerned; none when it is about something else. */
  objectives: readonly string[]
}
