// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from '#modules/indicators/index.ts'
import { type PlanPhase, planPhase } from '../approved.ts'
import type { Area, Objective, Participant, PersonName, WeightScale } from '../model.ts'
import { ownIndicators } from '../phases.ts'

/** What a person may put right of an objective. */
export interface Fields {
  /** As printed. */
  number: string | null
  /** On the scale of its area; a prerequisite has none. */
  weight: number | null
  prerequisite: boolean
  title: string
  description: string
  target: string
  /** Without the one that its phases make. */
  indicators: readonly Indicator[]
  phases: readonly PlanPhase[]
  people: readonly Participant[]
  measure: string
  /** The place of the area it belongs to. */
  area: string
}

export type FieldName = keyof Fields

export const fieldNames: Record<FieldName, string> = {
  number: 'numero',
  weight: 'peso',
  prerequisite: 'prerequisito',
  title: 'obiettivo',
  description: 'descrizione',
  target: 'risultato atteso',
  indicators: 'indicatori',
  phases: 'fasi',
  people: 'persone',
  measure: 'misura anticorruzione',
  area: 'area',
}

/** What a person may put right of an area. */
export interface AreaFields {
  areaName: string
  /** The code by which facts name it: «PL». */
  unit: string
  head: PersonName | null
  scale: WeightScale | null
}

/** Who a name is: the same, when a person said that it is nobody else. */
interface PersonFields {
  person: PersonName
}

type Everything = Fields & AreaFields & PersonFields

/** One field put right: what had been read, what it is. Holds wherever the same is read at the same place. */
export type Correction = {
  [Name in keyof Everything]: {
    place: string
    field: Name
    /** What it is about, in words, for when it is no longer in the document. */
    words: string
    was: Everything[Name]
    now: Everything[Name]
    reason: string | null
  }
}[keyof Everything]

export type RowCorrection = Extract<Correction, { field: FieldName }>
export type AreaCorrection = Extract<Correction, { field: keyof AreaFields }>
export type PersonCorrection = Extract<Correction, { field: 'person' }>

export const isOfRow = (correction: Correction): correction is RowCorrection => correction.field in fieldNames
export const isOfArea = (correction: Correction): correction is AreaCorrection =>
  ['areaName', 'unit', 'head', 'scale'].includes(correction.field)
export const isOfPerson = (correction: Correction): correction is PersonCorrection => correction.field === 'person'

/** Whatever can be put right, in the words of the journal. */
export const correctionNames: Record<Correction['field'], string> = {
  ...fieldNames,
  areaName: 'nome dell’area',
  unit: 'unità',
  head: 'responsabile',
  scale: 'scala dei pesi',
  person: 'persona',
}

/** An objective that a person compared with the document. */
export interface Review {
  place: string
  /** Of what had been read. */
  digest: string
}

export const fieldsOf = (objective: Objective, area: string): Fields => ({
  number: objective.numberAsPrinted,
  weight: objective.weight,
  prerequisite: objective.prerequisite,
  title: objective.title,
  description: objective.description,
  target: objective.target,
  indicators: ownIndicators(objective),
  phases: objective.phases.map(planPhase),
  people: objective.people,
  measure: objective.measure,
  area,
})

export const areaFieldsOf = ({ name, code, head, weightScale }: Area): AreaFields => ({
  ...{ areaName: name, unit: code, head, scale: weightScale },
})
