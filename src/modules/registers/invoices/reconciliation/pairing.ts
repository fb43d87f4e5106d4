// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { Comparison, OurInvoice } from './compare.ts'
import type { PccMatch, PccRow } from './model.ts'

/** Rows of one invoice, with ours when it is found. */
export interface Pair {
  invoice: OurInvoice | undefined
  rows: readonly PccRow[]
}

/**
 * Rows of the same invoice together, those of its credit notes too: as a person matched them, by lot and number, by
 * supplier, number and day, or by an identifier of the platform that one of the other ways gave to an invoice.
 */
export function pairUp(invoices: readonly OurInvoice[], rows: readonly PccRow[], matches: readonly PccMatch[]): Pair[] {
  const known = new Map<string, OurInvoice>()
  for (const invoice of invoices)
    for (const key of [...keysOf(invoice), ...creditKeysOf(invoice)]) known.set(key, invoice)
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const matched = new Map<string, OurInvoice>()
  for (const { supplier, number, pccId, invoiceId } of matches) {
    const invoice = byId.get(invoiceId)
    if (!invoice) continue
    matched.set(keyOf(supplier, number), invoice)
    if (pccId !== null) known.set(keyOf('pcc', pccId), invoice)
  }
  const named = (row: PccRow) =>
    matchedTo(row, matched) ??
    namesOf(row)
      .map((key) => known.get(key))
      .find((invoice) => invoice !== undefined)
  for (const row of rows) {
    const invoice = row.pccId !== null && named(row)
    if (invoice) known.set(keyOf('pcc', row.pccId!), invoice)
  }
  const pairs = new Map<OurInvoice | string, PccRow[]>(invoices.map((invoice) => [invoice, []]))
  for (const row of rows) {
    const of = named(row) ?? namesOf(row).at(-1)!
    pairs.set(of, [...(pairs.get(of) ?? []), row])
  }
  return [...pairs].map(([of, found]) => ({ invoice: typeof of === 'string' ? undefined : of, rows: found }))
}

/** A credit note may bear the number of an invoice. */
const creditKeysOf = ({ supplierIds, creditNotes }: OurInvoice): string[] =>
  creditNotes.flatMap(({ number, datedOn }) =>
    supplierIds.flatMap((id) => [keyOf('credit', id, number, datedOn), keyOf('credit', id, number, '')]),
  )

const keysOf = ({ number, supplierIds, sdiId, datedOn }: OurInvoice): string[] => [
  ...(sdiId === null ? [] : [keyOf('sdi', sdiId, number)]),
  ...supplierIds.flatMap((id) => [keyOf(id, number, datedOn), keyOf(id, number, '')]),
]

/** What a person matched is of its days: a supplier begins its numbers again every year. */
function matchedTo({ supplier, number, datedOn }: PccRow, matched: ReadonlyMap<string, OurInvoice>) {
  const invoice = matched.get(keyOf(supplier, number))
  return invoice && isNear(datedOn, invoice.datedOn) ? invoice : undefined
}

const namesOf = ({ amount, number, supplier, lot, datedOn, pccId }: PccRow): string[] => [
  ...(amount < 0n ? [keyOf('credit', supplier, number, datedOn ?? '')] : []),
  ...(lot === null ? [] : [keyOf('sdi', lot, number)]),
  ...(pccId === null ? [] : [keyOf('pcc', pccId)]),
  keyOf(supplier, number, datedOn ?? ''),
]

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts.map((part) => part.toUpperCase()))

/** A row that may be of one of our invoices under another number or day: a person says whether it is. */
export interface Proposal {
  row: PccRow
  invoice: OurInvoice
}

const nearEnough = 60

/** Of what is here alone and there alone, each couple of one supplier and one sum, few days apart, that is like no other. */
export function proposalsIn({ invoices }: Comparison): Proposal[] {
  const ours = invoices.flatMap(({ kind, invoice }) => (kind === 'missing-there' && invoice ? [invoice] : []))
  const theirs = invoices.flatMap(({ invoice, rows: [row, ...more] }) =>
    invoice === undefined && row !== undefined && more.length === 0 ? [row] : [],
  )
  const couples = theirs.flatMap((row) =>
    ours.filter((invoice) => mayBe(row, invoice)).map((invoice): Proposal => ({ row, invoice })),
  )
  const isAlone = (couple: Proposal) =>
    couples.filter(({ row, invoice }) => row === couple.row || invoice === couple.invoice).length === 1
  return couples.filter(isAlone)
}

const mayBe = ({ supplier, amount, datedOn }: PccRow, { supplierIds, debt, datedOn: ourDay }: OurInvoice): boolean =>
  supplierIds.includes(supplier) &&
  (amount === debt.amount || debt.payments.some((payment) => payment.amount === amount)) &&
  isNear(datedOn, ourDay)

const isNear = (one: CivilDate | null, other: CivilDate): boolean =>
  one === null || Math.abs(daysBetween(one, other)) <= nearEnough
