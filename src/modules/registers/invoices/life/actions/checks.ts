// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, onInvoices, whyNotOn } from '../invoice-deed.ts'
import { arrivedOn, type Check, type InvoiceLife, outstandingOf } from '../model.ts'
import { insertCheck, setCheckAnswer } from '../store/steps.ts'

const permission = 'invoices:check'

const pendingOf = ({ checks }: InvoiceLife, kind: Check['kind']): Check | undefined =>
  checks.find((check) => check.kind === kind && check.answeredOn === null)

/** Why the supplier cannot be checked on a day: an answer is still awaited. */
export function whyNotAsked(
  life: InvoiceLife,
  kind: Check['kind'],
  on: CivilDate,
  today: CivilDate,
): string | undefined {
  if (life.acceptance === 'refused' || outstandingOf(life) === 0n) return 'Non resta niente da pagare'
  const pending = pendingOf(life, kind)
  if (pending) return `È già chiesta dal ${formatDay(pending.askedOn)}: registra prima la risposta`
  if (life.checks.some((check) => check.kind === kind && check.askedOn === on)) {
    return `È già stata chiesta il ${formatDay(on)}`
  }
  return whyNotOn(on, today, arrivedOn(life), 'dell’arrivo')
}

export const askCheck = (
  db: Database,
  { id, kind, on }: { id: bigint; kind: Check['kind']; on: CivilDate },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => whyNotAsked(life, kind, on, doing.today),
    make: async (transaction) => {
      await insertCheck(transaction, id, { kind, askedOn: on })
      return { did: 'invoice.check-asked', now: { check: kind, on }, moves: [on] }
    },
  })

interface CheckAnswered {
  id: bigint
  kind: Check['kind']
  on: CivilDate
  outcome: 'clear' | 'owing'
  reference: string | null
}

/** Why an answer cannot be of a day. */
export function whyNotAnsweredCheck(
  life: InvoiceLife,
  kind: Check['kind'],
  on: CivilDate,
  today: CivilDate,
): string | undefined {
  const pending = pendingOf(life, kind)
  return pending ? whyNotOn(on, today, pending.askedOn, 'della richiesta') : 'Nessuna verifica aspetta una risposta'
}

/** Writes down the answer to the check that awaits it. */
export const answerCheck = (
  db: Database,
  { id, kind, on, outcome, reference }: CheckAnswered,
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => whyNotAnsweredCheck(life, kind, on, doing.today),
    make: async (transaction, life) => {
      const pending = pendingOf(life, kind)!
      await setCheckAnswer(transaction, { id: pending.id, answeredOn: on, outcome, reference })
      return { did: 'invoice.check-answered', now: { check: kind, on, outcome, reference }, moves: [on] }
    },
  })
