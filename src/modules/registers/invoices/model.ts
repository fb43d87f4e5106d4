// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import { type DocumentKind, isDebt } from '#law/document-kinds.ts'
import { type DueDay, legalDueDay, paymentTerm } from '#law/payment-term.ts'

/** An invoice as its supplier wrote it. */
export interface BilledInvoice {
  /** Place in the lot, from 1. */
  position: number
  /** VAT number with its country, «IT01234567890». */
  supplierId: string
  supplierFiscalCode: string | null
  supplierName: string
  /** Public bodies are told by a person. */
  supplierKind: 'firm' | 'professional' | 'public-body'
  /** Code of the office it was sent to. */
  recipientCode: string | null
  documentType: string
  kind: DocumentKind
  number: string
  datedOn: CivilDate
  /** The reason it gives, or its first line. */
  subject: string | null
  /** Codes of tenders and of projects, of the right shape. */
  cig: readonly string[]
  cup: readonly string[]
  /** Orders, contracts and agreements, as printed. */
  refersTo: readonly string[]
  /** Where in the municipality it belongs, in the supplier’s words («riferimento amministrazione»). */
  officeReference: string | null
  /** The first due day that the supplier wrote: the law sets another. */
  printedDueOn: CivilDate | null
  /** With every tax; as printed, or the sum of its parts. */
  total: Cents
  /** To the supplier, below zero for a credit note. */
  amountDue: Cents
  /** Tax paid on the supplier’s behalf, inside the amount due. */
  withheld: Cents
  /** As printed; owed only when it is billed too. */
  stamp: Cents
  /** The invoice that a credit note says it lowers, when it says one. */
  lowersNumber: string | null
  lowersDatedOn: CivilDate | null
}

/** What became of a file; no file goes without one. */
export interface FileReport {
  /** Path as given: «archivio.zip/fattura.xml» for what was inside an archive. */
  file: string
  outcome: 'accepted' | 'remarks' | 'duplicate' | 'refused'
  invoices: readonly BilledInvoice[]
  /** Theirs in the register, whichever file brought them first. */
  rows: readonly bigint[]
  problems: readonly Problem[]
}

/** When it must be paid; nothing for what is not a debt. */
export const dueDayOf = (invoice: BilledInvoice, receivedOn: CivilDate | null): DueDay | undefined =>
  isDebt({ ...invoice, refused: false }) ? legalDueDay({ receivedOn, datedOn: invoice.datedOn }) : undefined

/** What the due day of an invoice in the register hangs on. */
export interface TermOfInvoice {
  receivedOn: CivilDate | null
  datedOn: CivilDate
  /** The goods or the service, where the invoice came first. */
  suppliedOn: CivilDate | null
  /** Acceptance or verification, where law or contract asks for one. */
  verifiedOn: CivilDate | null
  termDays: number
  /** Where a term was agreed: the contract or act that says so. */
  termTitle: string | null
}

/** From when its term runs, and when it ends. */
export const legalTermOf = ({ verifiedOn, termDays, termTitle, ...days }: TermOfInvoice): DueDay =>
  legalDueDay({
    ...days,
    acceptedOn: verifiedOn,
    agreed: termTitle === null ? null : { days: termDays, title: termTitle },
  })

/** A day that an invoice or a payment can have: not before the first law on terms, not a slip of the keyboard. */
export const isPlausible = (day: CivilDate): boolean => day >= paymentTerm.versions[0].from && day < '2100'

const tooMuch = 10n ** 13n

/** As much as the format can write, and the register can hold. */
export const isAmount = (amount: Cents): boolean => amount > -tooMuch && amount < tooMuch
