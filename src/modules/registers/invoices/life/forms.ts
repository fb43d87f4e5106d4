// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { cents, day, optional, rowNumber, text, wholeNumber } from '#kernel/fields.ts'
import type { Permission } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { isAmount } from '../model.ts'
import { recordOrder } from '../orders/actions.ts'
import { accept, letExpire, refuse } from './actions/acceptance.ts'
import { findCorrect, sendBack } from './actions/accounting.ts'
import { answerCheck, askCheck } from './actions/checks.ts'
import { linkCreditNote } from './actions/credit.ts'
import { describe, tellTerm } from './actions/description.ts'
import { beginPause, endPause } from './actions/pauses.ts'
import { retain } from './actions/retention.ts'
import { settle } from './actions/settlement.ts'
import { undoLast } from './actions/undo.ts'
import type { Doing } from './invoice-deed.ts'
import { stepKinds } from './steps.ts'

const words = text.max(500, 'usa al massimo 500 caratteri')
const choose = 'scegli una voce dell’elenco'
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, choose)
const checkKind = oneOf(['tax-debt', 'contribution'])
const id = rowNumber(choose)

export const acceptanceForm = z.object({ acceptedOn: day })

export const settlementForm = z.object({ settlementAct: words, settledOn: day, sentOn: day })

export const pauseForm = z.object({
  pausedFrom: day,
  pauseReason: oneOf(['contested', 'litigation']),
  pauseNote: optional(words),
})

/** A form of the invoice’s page: where it is sent, who may, what is in it, what it does. */
interface DeedForm {
  /** After the invoice’s own path. */
  path: string
  permission: Permission
  /** What the page says once it is done. */
  said: string
  fields: z.ZodObject
  run(db: Database, id: bigint, typed: Record<string, unknown>, doing: Doing): Promise<readonly bigint[]>
}

const form = <Fields extends z.ZodObject>(
  path: string,
  permission: Permission,
  said: string,
  fields: Fields,
  run: (db: Database, id: bigint, typed: z.infer<Fields>, doing: Doing) => Promise<readonly bigint[]>,
): DeedForm => ({
  ...{ path, permission, said, fields },
  run: (db, id, typed, doing) => run(db, id, typed as z.infer<Fields>, doing),
})

const undoing = (path: string, permission: Permission) =>
  form(
    `${path}/annullamento`,
    permission,
    'L’ultimo passo è annullato.',
    z.object({ undoneStep: oneOf(stepKinds), undoneOn: day, undoneWhy: words }),
    (db, id, { undoneStep, undoneOn, undoneWhy }, doing) =>
      undoLast(db, { id, step: { kind: undoneStep, on: undoneOn }, why: undoneWhy }, doing),
  )

const orderFields = z.object({
  orderNumber: words,
  orderAmount: cents.refine((amount) => amount > 0n && isAmount(amount), 'scrivi un importo maggiore di zero'),
  orderIssuedOn: optional(day),
  orderSentOn: optional(day),
  orderExecutedOn: optional(day),
  orderReturnedOn: optional(day),
  orderCancelledOn: optional(day),
})

/** Every form of the page of an invoice. Each field has a name of its own: they are all in one page. */
export const deedForms: readonly DeedForm[] = [
  form('accettazione', 'invoices:accept', 'La fattura è accettata.', acceptanceForm, (db, id, { acceptedOn }, doing) =>
    accept(db, { invoiceIds: [id], on: acceptedOn }, doing),
  ),
  form(
    'rifiuto',
    'invoices:accept',
    'La fattura è rifiutata.',
    z.object({ refusedOn: day, refusalReason: z.string().min(1, choose), refusalNote: optional(words) }),
    (db, id, { refusedOn, refusalReason, refusalNote }, doing) =>
      refuse(db, { id, on: refusedOn, reason: refusalReason, note: refusalNote }, doing),
  ),
  form(
    'silenzio',
    'invoices:accept',
    'I termini scaduti sono registrati: la fattura vale come accettata.',
    z.object({}),
    (db, id, _, doing) => letExpire(db, { id }, doing),
  ),
  undoing('accettazione', 'invoices:accept'),
  form(
    'liquidazione',
    'invoices:settle',
    'La fattura è liquidata: ora tocca alla Ragioneria.',
    settlementForm,
    (db, id, { settlementAct: act, settledOn, sentOn }, { by, today }) =>
      settle(db, { invoiceIds: [id], act, settledOn, sentOn }, by, today),
  ),
  undoing('liquidazione', 'invoices:settle'),
  form(
    'resa',
    'invoices:check',
    'La liquidazione è resa all’area, che deve correggerla.',
    z.object({ returnedOn: day, returnNote: words }),
    (db, id, { returnedOn, returnNote }, doing) => sendBack(db, { id, on: returnedOn, note: returnNote }, doing),
  ),
  form(
    'riscontro',
    'invoices:check',
    'La liquidazione è riconosciuta corretta.',
    z.object({ correctOn: day }),
    (db, id, { correctOn }, doing) => findCorrect(db, { id, on: correctOn }, doing),
  ),
  form(
    'verifica',
    'invoices:check',
    'La richiesta di verifica è registrata.',
    z.object({ askedCheck: checkKind, askedOn: day }),
    (db, id, { askedCheck, askedOn }, doing) => askCheck(db, { id, kind: askedCheck, on: askedOn }, doing),
  ),
  form(
    'esito',
    'invoices:check',
    'L’esito della verifica è registrato.',
    z.object({
      ...{ answeredCheck: checkKind, answeredOn: day, outcome: oneOf(['clear', 'owing']), reference: optional(words) },
    }),
    (db, id, { answeredCheck, answeredOn, outcome, reference }, doing) =>
      answerCheck(db, { id, kind: answeredCheck, on: answeredOn, outcome, reference }, doing),
  ),
  undoing('riscontro', 'invoices:check'),
  form(
    'sospensione',
    'invoices:pause',
    'La fattura è sospesa.',
    pauseForm,
    (db, id, { pausedFrom, pauseReason, pauseNote }, doing) =>
      beginPause(db, { invoiceIds: [id], from: pausedFrom, reason: pauseReason, note: pauseNote }, doing),
  ),
  form(
    'ripresa',
    'invoices:pause',
    'La fattura è di nuovo pagabile.',
    z.object({ resumedOn: day }),
    (db, id, { resumedOn }, doing) => endPause(db, { id, until: resumedOn }, doing),
  ),
  undoing('sospensione', 'invoices:pause'),
  form('mandati', 'payments:record', 'Il mandato è registrato.', orderFields, (db, id, typed, doing) =>
    recordOrder(
      db,
      {
        ...{ id, orderNumber: typed.orderNumber, amount: typed.orderAmount, issuedOn: typed.orderIssuedOn },
        ...{ sentOn: typed.orderSentOn, executedOn: typed.orderExecutedOn },
        ...{ returnedOn: typed.orderReturnedOn, cancelledOn: typed.orderCancelledOn },
      },
      doing,
    ),
  ),
  form(
    'contabilita',
    'invoices:check',
    'I dati contabili sono salvati.',
    z.object({
      commitment: optional(words),
      nature: optional(oneOf(['current', 'capital'])),
      supplierKind: oneOf(['firm', 'professional', 'public-body']),
    }),
    (db, id, described, doing) => describe(db, { id, ...described }, doing),
  ),
  form(
    'termine',
    'invoices:check',
    'Il termine di legge è salvato.',
    z.object({
      termDays: wholeNumber.pipe(z.number().min(1).max(60, 'al massimo 60 giorni')),
      termTitle: optional(words),
      suppliedOn: optional(day),
      verifiedOn: optional(day),
    }),
    (db, id, { termDays, termTitle, ...from }, doing) =>
      tellTerm(db, { id, ...from, agreed: termTitle === null ? null : { days: termDays, title: termTitle } }, doing),
  ),
  form(
    'garanzia',
    'invoices:check',
    'La ritenuta a garanzia è salvata.',
    z.object({ retained: cents.refine((amount) => amount >= 0n && isAmount(amount), 'scrivi un importo, o zero') }),
    (db, id, { retained }, doing) => retain(db, { id, amount: retained }, doing),
  ),
  form(
    'riduzione',
    'invoices:check',
    'Il collegamento con la fattura è salvato.',
    z.object({ lowers: optional(id) }),
    (db, id, { lowers }, doing) => linkCreditNote(db, { id, lowers }, doing),
  ),
]
