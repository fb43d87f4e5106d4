// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { cents, day, optional, text } from '#kernel/fields.ts'
import { isAmount, isPlausible } from '../model.ts'
import { daysOf } from './model.ts'

const plausibleDay = day.refine(isPlausible, 'scrivi una data tra il 2002 e il 2099')
const paid = cents.refine((amount) => amount > 0n && isAmount(amount), 'scrivi un importo maggiore di zero')
const code = text.transform((written) => written.replace(/\s+/g, '').toUpperCase())

const spendings = { Corrente: 'current', 'In conto capitale': 'capital' } as const
type Spending = keyof typeof spendings
const spendingNames = Object.keys(spendings) as Spending[]

/** How the register keeps what a line calls the spending, and back. */
export const natureOf = (spending: Spending | null) => spending && spendings[spending]
export const spendingOf = (nature: string | null): Spending | null =>
  spendingNames.find((spending) => spendings[spending] === nature) ?? null

const spending = text.transform((written, context): Spending => {
  const found = spendingNames.find((each) => each.toLowerCase() === written.toLowerCase())
  if (found) return found
  context.addIssue({ code: 'custom', message: 'scrivi «Corrente» o «In conto capitale»' })
  return z.NEVER
})

/** What accounting knows of an invoice, one payment or suspension a line; an empty cell says nothing. */
export const paymentLine = z
  .object({
    supplier: code,
    number: text.transform((written) => written.replace(/\s+/g, ' ')),
    datedOn: plausibleDay,
    unit: optional(code),
    receivedOn: optional(plausibleDay),
    settlementAct: optional(text),
    settledOn: optional(plausibleDay),
    orderNumber: optional(text),
    sentOn: optional(plausibleDay),
    amount: optional(paid),
    suspendedOn: optional(plausibleDay),
    resumedOn: optional(plausibleDay),
    accountingOn: optional(plausibleDay),
    issuedOn: optional(plausibleDay),
    executedOn: optional(plausibleDay),
    returnedOn: optional(plausibleDay),
    cancelledOn: optional(plausibleDay),
    acceptedOn: optional(plausibleDay),
    spending: optional(spending),
  })
  .superRefine((line, { addIssue }) => {
    const complain = (field: keyof typeof line, message: string) => addIssue({ code: 'custom', path: [field], message })

    for (const together of [
      ['settlementAct', 'settledOn'],
      ['orderNumber', 'amount'],
    ] as const) {
      const missing = together.filter((field) => line[field] === null)
      if (missing.length < together.length) for (const field of missing) complain(field, 'manca, e il resto c’è')
    }
    const days = daysOf(line)
    if (line.orderNumber === null && days.length > 0) complain('orderNumber', 'manca, e i suoi giorni ci sono')
    if (line.orderNumber !== null && days.length === 0) complain('sentOn', 'manca, e il resto c’è')
    if (line.accountingOn !== null && line.settledOn === null) complain('settlementAct', 'manca, e il resto c’è')
    if (line.accountingOn !== null && line.settledOn !== null && line.accountingOn < line.settledOn) {
      complain('accountingOn', 'viene prima della liquidazione')
    }
    if (line.resumedOn !== null && line.suspendedOn === null) complain('suspendedOn', 'manca, e la fine c’è')
    if (line.resumedOn !== null && line.suspendedOn !== null && line.resumedOn <= line.suspendedOn) {
      complain('resumedOn', 'la sospensione finisce dopo il giorno in cui comincia')
    }
  })

export type PaymentLine = z.infer<typeof paymentLine>

export const paymentLabels: Record<keyof PaymentLine, string> = {
  supplier: 'Fornitore',
  number: 'Numero fattura',
  datedOn: 'Data fattura',
  unit: 'Area',
  receivedOn: 'Ricevuta il',
  settlementAct: 'Atto di liquidazione',
  settledOn: 'Liquidata il',
  orderNumber: 'Mandato',
  sentOn: 'Trasmesso in tesoreria il',
  amount: 'Importo pagato',
  suspendedOn: 'Sospesa dal',
  resumedOn: 'Sospesa al',
  accountingOn: 'Inviata in Ragioneria il',
  issuedOn: 'Emesso il',
  executedOn: 'Pagato dal tesoriere il',
  returnedOn: 'Reso il',
  cancelledOn: 'Annullato il',
  acceptedOn: 'Accettata il',
  spending: 'Spesa',
}

/** Columns that a file may do without. */
export const optionalColumns: readonly (keyof PaymentLine)[] = [
  ...(['accountingOn', 'issuedOn', 'executedOn', 'returnedOn', 'cancelledOn'] as const),
  ...(['acceptedOn', 'spending'] as const),
]
