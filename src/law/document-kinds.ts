// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import { dated } from './dated.ts'

/** What a document does to what is owed: it asks for a payment, it reduces one, or neither. */
export type DocumentKind = 'invoice' | 'credit-note' | 'other'

type Kinds = Readonly<Record<string, DocumentKind>>

const kinds = (invoices: string[], creditNotes: string[], others: string[]): Kinds =>
  Object.fromEntries([
    ...invoices.map((code) => [code, 'invoice']),
    ...creditNotes.map((code) => [code, 'credit-note']),
    ...others.map((code) => [code, 'other']),
  ])

const first = kinds(['TD01', 'TD02', 'TD03', 'TD05', 'TD06'], ['TD04'], [])
const simplified = { ...first, ...kinds(['TD07', 'TD09'], ['TD08'], []) }
const integrations = ['TD16', 'TD17', 'TD18', 'TD19', 'TD20', 'TD21', 'TD22', 'TD23', 'TD27']
const integrated = { ...simplified, ...kinds(['TD24', 'TD25', 'TD26'], [], integrations) }
const sanMarino = { ...integrated, ...kinds([], [], ['TD28']) }
const notified = { ...sanMarino, ...kinds([], [], ['TD29']) }

/**
 * The codes of «TipoDocumento», from the day on which each can be used. What the buyer writes for itself — integrations,
 * self-bills, notices — is owed to nobody. DOUBT (docs/law/decree-2013-55.md#1): which are debts is our reading.
 */
export const documentKinds = dated<Kinds>('Tipi di documento e debito', [
  {
    from: civilDate('2014-06-06'),
    cites: { act: 'decree-2013-55', place: 'specifiche tecniche 1.0' },
    value: first,
    unverified: true,
  },
  {
    from: civilDate('2019-01-01'),
    cites: { act: 'decree-2013-55', place: 'specifiche tecniche 1.5' },
    value: simplified,
    unverified: true,
  },
  {
    from: civilDate('2020-10-01'),
    cites: { act: 'decree-2013-55', place: 'specifiche tecniche 1.6' },
    value: integrated,
    unverified: true,
  },
  {
    from: civilDate('2022-10-01'),
    cites: { act: 'decree-2013-55', place: 'specifiche tecniche 1.7' },
    value: sanMarino,
    unverified: true,
  },
  {
    from: civilDate('2025-04-01'),
    cites: { act: 'decree-2013-55', place: 'specifiche tecniche 1.9' },
    value: notified,
    unverified: true,
  },
])

/** Nothing for a code that no version of the format has. What a code does never changed from a version to the next. */
export const documentKind = (code: string): DocumentKind | undefined =>
  Object.hasOwn(notified, code) ? notified[code] : undefined

/** The code could be written on this day; suppliers that use one early or late are still owed. */
export const isCodeInUse = (code: string, on: CivilDate): boolean =>
  on >= documentKinds.versions[0].from && Object.hasOwn(documentKinds.on(on).value, code)

/** What makes a document a debt of the municipality: it asks for a payment, of something, and was not refused. */
export interface DebtFacts {
  kind: DocumentKind
  amountDue: Cents
  refused: boolean
}

export const isDebt = ({ kind, amountDue, refused }: DebtFacts): boolean =>
  kind === 'invoice' && amountDue > 0n && !refused
