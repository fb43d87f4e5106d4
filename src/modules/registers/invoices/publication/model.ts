// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { text } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'
import { periodOf, type View } from '../figures/view.ts'

/** A year, or a quarter of it. */
export type Term = Pick<View, 'year' | 'quarter'>

/** A figure as anybody reads it, with the definition used. */
export interface PublishedFigure {
  name: string
  title: string
  unit: string
  /** Nothing where it is not measurable. */
  value: number | null
  because: string | null
  definition: string
  source: string
  workings: readonly { label: string; value: string; unit?: 'days-by-euro' }[]
}

/** Euros are written «1234.56». */
export interface PublishedPayment {
  anno: number
  trimestre: number
  categoria: string
  tipologia: string
  importo: string
  beneficiario: string
  codiceFiscale: string
}

/** A payment inside the indicator, without who was paid. */
export interface PublishedRow {
  importo: string
  scadenza: CivilDate
  pagato: CivilDate
  giorni: number
}

export interface Content {
  figures: readonly PublishedFigure[]
  payments: readonly PublishedPayment[]
  rows: readonly PublishedRow[]
  /** What was not known when it was made. */
  warnings: readonly string[]
}

export interface Publication extends Term {
  version: number
  seenOn: CivilDate
  content: Content
  reason: string | null
  checkedOn: CivilDate | null
  publishedOn: CivilDate | null
}

/** «2026-3», «2026». */
export const keyOf = ({ year, quarter }: Term): string => (quarter === null ? String(year) : `${year}-${quarter}`)

/** The term an address names. @throws Refusal 'not-found' when it names none. */
export function termAsked(key: string): Term {
  const [, year, quarter] = /^(20\d\d)(?:-([1-4]))?$/.exec(key) ?? []
  if (year === undefined) throw new Refusal('not-found', 'Questo periodo non c’è: scrivilo come 2026 o 2026-3.')
  return { year: Number(year), quarter: quarter === undefined ? null : (Number(quarter) as View['quarter']) }
}

/** D.P.C.M. 22 settembre 2014, art. 10: thirty days after a quarter; for the year, 31 January of the next. */
export const deadlineOf = (term: Term): CivilDate =>
  term.quarter === null ? civilDate(`${term.year + 1}-01-31`) : addDays(periodOf(term).to, 30)

export const reasonForm = z.object({ reason: text })

/** Nothing when a draft can be made of what was last made of a term. */
export function whyNotToDraft(last: Publication | undefined, reason: string | null): Refusal | undefined {
  if (isOnSite(last) && reason === null)
    return new Refusal('conflict', 'È già pubblicato: per correggerlo serve un motivo.')
  return undefined
}

export function whyNotToCheck(last: Publication | undefined): Refusal | undefined {
  if (!last || last.publishedOn) return new Refusal('conflict', 'Non c’è una bozza: preparala prima.')
  if (last.checkedOn) return new Refusal('conflict', 'La bozza è già controllata: si può pubblicare.')
  return undefined
}

export function whyNotToPublish(last: Publication | undefined): Refusal | undefined {
  if (!last || last.publishedOn) return new Refusal('conflict', 'Non c’è una bozza: preparala prima.')
  if (!last.checkedOn) return new Refusal('conflict', 'La bozza non è controllata: leggila, e di’ che è giusta.')
  // A figure of a term still running would change the day after.
  if (last.seenOn <= periodOf(last).to)
    return new Refusal('conflict', 'Il periodo non era finito: rifai la bozza quando lo sarà.')
  return undefined
}

export const isOnSite = (last: Publication | undefined): boolean => last?.publishedOn != null
