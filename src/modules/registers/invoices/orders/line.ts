// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { cents, day, optional, text } from '#kernel/fields.ts'
import { isAmount, isPlausible } from '../model.ts'
import { daysOf } from './model.ts'

const plausibleDay = day.refine(isPlausible, 'scrivi una data tra il 2002 e il 2099')
const paid = cents.refine((amount) => amount > 0n && isAmount(amount), 'scrivi un importo maggiore di zero')
const code = text.transform((written) => written.replace(/\s+/g, '').toUpperCase())

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
}

/** Columns that a file may do without. */
export const optionalColumns: readonly (keyof PaymentLine)[] = [
  ...(['accountingOn', 'issuedOn', 'executedOn', 'returnedOn', 'cancelledOn'] as const),
]
