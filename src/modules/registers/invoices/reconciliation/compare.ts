// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { Fraction } from '#kernel/ratio.ts'
import { type Debt, paymentsUpTo } from '#law/debt.ts'
import { shareOfDifference } from '#law/delay-difference.ts'
import { weigh } from '#law/mean-days.ts'
import { daysLate, type Payment } from '#law/payment-timeliness.ts'
import { sum } from '#law/tally.ts'
import type { PccRow } from './model.ts'

/** An invoice of the register, as far as it is compared. */
export interface OurInvoice {
  id: bigint
  number: string
  supplierName: string
  /** By which it may be named: VAT number, with and without country, and fiscal code. */
  supplierIds: readonly string[]
  sdiId: string | null
  datedOn: CivilDate
  nature: 'current' | 'capital' | null
  commitment: string | null
  cig: readonly string[]
  cup: readonly string[]
  /** Those that count as payments. */
  orders: readonly { orderNumber: string; issuedOn: CivilDate | null; sentOn: CivilDate; amount: string }[]
  debt: Debt
}

export const differenceNames = {
  matched: { name: 'Coincidono', toDo: 'Niente da fare' },
  'missing-here': {
    name: 'Manca qui',
    toDo: 'Importa la fattura; se è già pagata o non è vostra, comunicalo alla piattaforma',
  },
  'missing-there': {
    name: 'Manca nella piattaforma',
    toDo: 'Controlla nella piattaforma se la fattura c’è e a quale ufficio; poi comunica il pagamento',
  },
  'paid-there': {
    name: 'Pagata solo nella piattaforma',
    toDo: 'Registra qui il mandato o, se non è stata pagata, storna il pagamento nella piattaforma',
  },
  'paid-here': { name: 'Pagata solo qui', toDo: 'Comunica il pagamento alla piattaforma' },
  amount: {
    name: 'Importo diverso',
    toDo: 'Controlla IVA scissa, note di credito e pagamenti parziali; poi correggi dove è sbagliato',
  },
  term: { name: 'Scadenza diversa', toDo: 'Comunica alla piattaforma la scadenza di legge' },
  date: {
    name: 'Giorno di pagamento diverso',
    toDo: 'Vale il giorno di trasmissione in tesoreria: correggi dove è sbagliato',
  },
  suspension: {
    name: 'Sospensione diversa',
    toDo: 'Comunica alla piattaforma i giorni di sospensione, o registrali qui',
  },
} as const
export type DifferenceKind = keyof typeof differenceNames

type Weighted = Record<'amount' | 'weightedDays', bigint>

export interface ComparedInvoice {
  kind: DifferenceKind
  /** Nothing when it is not in the register. */
  invoice: OurInvoice | undefined
  /** None when the platform does not have it. */
  rows: readonly PccRow[]
  ours: Weighted
  theirs: Weighted
  /** The days that it makes of the difference; nothing when one of the two has no payments. */
  effect: Fraction | undefined
}

export interface Comparison {
  ours: Weighted
  theirs: Weighted
  invoices: readonly ComparedInvoice[]
}

/** Timeliness of a year here and on the platform, and the part of each invoice in the difference: their effects sum to it. */
export function compare(invoices: readonly OurInvoice[], rows: readonly PccRow[], year: number): Comparison {
  const pairs = pairUp(invoices, rows).flatMap((pair) => {
    const ours = pair.invoice ? paidIn(paymentsUpTo(pair.invoice.debt, civilDate(`${year}-12-31`)), year) : []
    const theirs = paidIn(pair.rows.flatMap(paymentOf), year)
    if (ours.length === 0 && pair.rows.length === 0) return []
    return [{ ...pair, kind: kindOf(pair, ours, theirs), ours: weightOf(ours), theirs: weightOf(theirs) }]
  })
  const ours = total(pairs.map((pair) => pair.ours))
  const theirs = total(pairs.map((pair) => pair.theirs))
  return {
    ours,
    theirs,
    invoices: pairs.map((pair) => ({ ...pair, effect: shareOfDifference(less(pair.theirs, pair.ours), ours, theirs) })),
  }
}

const total = (parts: readonly Weighted[]): Weighted => sum(['amount', 'weightedDays'], parts)

const less = (these: Weighted, those: Weighted): Weighted => ({
  amount: these.amount - those.amount,
  weightedDays: these.weightedDays - those.weightedDays,
})

const weightOf = (payments: readonly Payment[]): Weighted =>
  total(payments.map((payment) => weigh(payment.amount, daysLate(payment))))

const paidIn = (payments: readonly Payment[], year: number): Payment[] =>
  payments.filter(({ paidOn, amount }) => yearOfDay(paidOn) === year && amount > 0n)

const paymentOf = ({ amount, dueOn, paidOn, daysSuspended }: PccRow): Payment[] =>
  paidOn === null ? [] : [{ amount, dueOn, paidOn, daysSuspended }]

interface Pair {
  invoice: OurInvoice | undefined
  rows: readonly PccRow[]
}

/** Rows of the same invoice together, with ours when it is found: by lot and number, else by supplier, number and day. */
function pairUp(invoices: readonly OurInvoice[], rows: readonly PccRow[]): Pair[] {
  const known = new Map<string, OurInvoice>()
  for (const invoice of invoices) for (const key of keysOf(invoice)) known.set(key, invoice)
  const pairs = new Map<OurInvoice | string, PccRow[]>(invoices.map((invoice) => [invoice, []]))
  for (const row of rows) {
    const [byLot, ...others] = namesOf(row)
    const of =
      [byLot, ...others].map((key) => known.get(key!)).find((invoice) => invoice !== undefined) ?? others.at(-1)!
    pairs.set(of, [...(pairs.get(of) ?? []), row])
  }
  return [...pairs].map(([of, found]) => ({ invoice: typeof of === 'string' ? undefined : of, rows: found }))
}

const keysOf = ({ number, supplierIds, sdiId, datedOn }: OurInvoice): string[] => [
  ...(sdiId === null ? [] : [keyOf('sdi', sdiId, number)]),
  ...supplierIds.flatMap((id) => [keyOf(id, number, datedOn), keyOf(id, number, '')]),
]

const namesOf = ({ number, supplier, lot, datedOn }: PccRow): [string, string] => [
  keyOf('sdi', lot ?? '?', number),
  keyOf(supplier, number, datedOn ?? ''),
]

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts.map((part) => part.toUpperCase()))

function kindOf({ invoice, rows }: Pair, ours: readonly Payment[], theirs: readonly Payment[]): DifferenceKind {
  if (!invoice) return 'missing-here'
  if (rows.length === 0) return 'missing-there'
  if (ours.length === 0 && theirs.length > 0) return 'paid-there'
  if (ours.length > 0 && theirs.length === 0) return 'paid-here'
  const { amount, weightedDays } = less(weightOf(theirs), weightOf(ours))
  if (amount !== 0n) return 'amount'
  if (rows.some(({ dueOn }) => dueOn !== invoice.debt.dueOn)) return 'term'
  if (weightedDays === 0n) return 'matched'
  return daysOff(ours) === daysOff(theirs) ? 'date' : 'suspension'
}

const daysOff = (payments: readonly Payment[]): number => payments.reduce((days, each) => days + each.daysSuspended, 0)
