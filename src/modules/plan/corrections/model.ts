// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from '#modules/indicators/index.ts'
import type { Objective, Participant } from '../model.ts'

/** What a person may put right of an objective. */
export interface Fields {
  /** As printed. */
  number: string | null
  /** Points of 100. */
  weight: number | null
  title: string
  description: string
  target: string
  indicators: readonly Indicator[]
  people: readonly Participant[]
  measure: string
  /** The place of the area it belongs to. */
  area: string
}

export type FieldName = keyof Fields

export const fieldNames: Record<FieldName, string> = {
  number: 'numero',
  weight: 'peso',
  title: 'obiettivo',
  description: 'descrizione',
  target: 'risultato atteso',
  indicators: 'indicatori',
  people: 'persone',
  measure: 'misura anticorruzione',
  area: 'area',
}

/** One field put right: what had been read, what it is. Holds wherever the same is read at the same place. */
export type Correction = {
  [Name in FieldName]: {
    place: string
    field: Name
    /** The objective in words, for when it is no longer in the document. */
    words: string
    was: Fields[Name]
    now: Fields[Name]
    reason: string | null
  }
}[FieldName]

/** An objective that a person compared with the document. */
export interface Review {
  place: string
  /** Of what had been read. */
  digest: string
}

export const fieldsOf = (objective: Objective, area: string): Fields => ({
  number: objective.numberAsPrinted,
  weight: objective.weight,
  title: objective.title,
  description: objective.description,
  target: objective.target,
  indicators: objective.indicators,
  people: objective.people,
  measure: objective.measure,
  area,
})
