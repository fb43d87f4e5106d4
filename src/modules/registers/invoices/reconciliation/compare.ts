// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { Fraction } from '#kernel/ratio.ts'
import { type Debt, paymentsUpTo } from '#law/debt.ts'
import { shareOfDifference } from '#law/delay-difference.ts'
import { weigh } from '#law/mean-days.ts'
import { daysLate, type Payment } from '#law/payment-timeliness.ts'
import type { Suspension } from '#law/suspension.ts'
import { sum } from '#law/tally.ts'
import type { PccFile, PccMatch, PccRow } from './model.ts'
import { type Pair, pairUp } from './pairing.ts'

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
  disputes: readonly Suspension[]
  /** Those that lower it: here they make it smaller, on the platform they are documents of their own. */
  creditNotes: readonly { number: string; datedOn: CivilDate }[]
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
    toDo: 'Controlla IVA scissa, note di credito, pagamenti parziali e righe ripetute; poi correggi dove è sbagliato',
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
  /** Of payments made later nothing is compared. */
  seenOn: CivilDate
  ours: Weighted
  theirs: Weighted
  invoices: readonly ComparedInvoice[]
}

interface Compared extends Pick<PccFile, 'year' | 'extractedOn'> {
  matches: readonly PccMatch[]
}

/** Timeliness of a year, up to the day of the extraction, here and on the platform, and the part of each invoice in the difference: their effects sum to it. */
export function compare(
  invoices: readonly OurInvoice[],
  rows: readonly PccRow[],
  { year, extractedOn, matches }: Compared,
): Comparison {
  const lastDay = civilDate(`${year}-12-31`)
  const seenOn = extractedOn < lastDay ? extractedOn : lastDay
  const pairs = pairUp(invoices, rows, matches).flatMap((pair) => {
    const ours = pair.invoice ? paidIn(paymentsUpTo(pair.invoice.debt, seenOn), year) : []
    const theirs = paidIn(lessCredit(pair.rows.flatMap(paymentOf)), year)
    if (ours.length === 0 && pair.rows.length === 0) return []
    return [{ ...pair, kind: kindOf(pair, ours, theirs), ours: weightOf(ours), theirs: weightOf(theirs) }]
  })
  const ours = total(pairs.map((pair) => pair.ours))
  const theirs = total(pairs.map((pair) => pair.theirs))
  return {
    seenOn,
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

/** The payments of an invoice, the last ones less what its credit notes take away. */
function lessCredit(payments: readonly Payment[]): Payment[] {
  let credit = payments.reduce((sum, { amount }) => (amount < 0n ? sum - amount : sum), 0n)
  return payments
    .filter(({ amount }) => amount > 0n)
    .toSorted((a, b) => (a.paidOn < b.paidOn ? 1 : -1))
    .map((payment) => {
      const left = payment.amount - credit
      credit = left < 0n ? -left : 0n
      return { ...payment, amount: left > 0n ? left : 0n }
    })
}

function kindOf({ invoice, rows }: Pair, ours: readonly Payment[], theirs: readonly Payment[]): DifferenceKind {
  if (!invoice) return 'missing-here'
  if (rows.length === 0) return 'missing-there'
  if (ours.length === 0 && theirs.length > 0) return 'paid-there'
  if (ours.length > 0 && theirs.length === 0) return 'paid-here'
  const { amount, weightedDays } = less(weightOf(theirs), weightOf(ours))
  if (amount !== 0n) return 'amount'
  if (rows.some(({ amount, dueOn }) => amount > 0n && dueOn !== invoice.debt.dueOn)) return 'term'
  if (weightedDays === 0n) return 'matched'
  return daysOff(ours) === daysOff(theirs) ? 'date' : 'suspension'
}

/** The sum of the effects of some invoices: they all have the same denominator. */
export function effectTogether(invoices: readonly ComparedInvoice[]): Fraction | undefined {
  const effects = invoices.flatMap(({ effect }) => effect ?? [])
  const [first] = effects
  return first && { ...first, numerator: effects.reduce((all, { numerator }) => all + numerator, 0n) }
}

export interface Group {
  kind: DifferenceKind
  invoices: readonly ComparedInvoice[]
  effect: Fraction | undefined
}

/** The invoices by why they differ, with what each group makes of the difference; empty groups are left out. */
export const groupsOf = ({ invoices }: Comparison): Group[] =>
  (Object.keys(differenceNames) as DifferenceKind[])
    .map((kind) => ({ kind, those: invoices.filter((each) => each.kind === kind) }))
    .filter(({ those }) => those.length > 0)
    .map(({ kind, those }) => ({ kind, invoices: those, effect: effectTogether(those) }))

const daysOff = (payments: readonly Payment[]): number => payments.reduce((days, each) => days + each.daysSuspended, 0)
