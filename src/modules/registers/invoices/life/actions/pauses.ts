// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, formatDay } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type Doing, movingDays, onInvoices, whyNotOn } from '../invoice-deed.ts'
import { arrivedOn, type InvoiceLife, outstandingOf, type Pause } from '../model.ts'
import { insertPause, setPauseEnd } from '../store/steps.ts'

const permission = 'invoices:pause'

const openPause = ({ pauses }: InvoiceLife): Pause | undefined => pauses.find(({ until }) => until === null)

/** Why an invoice cannot be in dispute from a day. */
export function whyNotPaused(life: InvoiceLife, from: CivilDate, today: CivilDate): string | undefined {
  if (outstandingOf(life) === 0n || life.acceptance === 'refused') return 'Non resta niente da pagare'
  const meanwhile = life.pauses.find(({ until }) => until === null || from < until)
  if (meanwhile) {
    const to = meanwhile.until ? ` al ${formatDay(addDays(meanwhile.until, -1))}` : ', e non è ancora finita'
    return `C’è già una sospensione dal ${formatDay(meanwhile.from)}${to}`
  }
  return whyNotOn(from, today, arrivedOn(life), 'dell’arrivo')
}

/**
 * Begins a dispute on these invoices, all or none: its days count neither for the law’s term nor for the indicators.
 * @throws Refusal that names each invoice that cannot.
 */
export const beginPause = (
  db: Database,
  { invoiceIds, from, reason, note }: { invoiceIds: readonly bigint[] } & Pick<Pause, 'from' | 'reason' | 'note'>,
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: invoiceIds, permission },
    whyNot: (life) => whyNotPaused(life, from, doing.today),
    make: async (transaction, life) => {
      await insertPause(transaction, life.id, { from, until: null, reason, note })
      return { did: 'invoice.suspended', now: { suspendedOn: from, reason, note }, moves: [from, ...movingDays(life)] }
    },
  })

/** Why a dispute cannot end on a day. */
export function whyNotResumed(life: InvoiceLife, until: CivilDate, today: CivilDate): string | undefined {
  const open = openPause(life)
  return open ? whyNotOn(until, today, addDays(open.from, 1), 'della fine possibile') : 'Non è sospesa'
}

/** Ends the dispute: on this day the sum can be claimed again. */
export const endPause = (
  db: Database,
  { id, until }: { id: bigint; until: CivilDate },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => whyNotResumed(life, until, doing.today),
    make: async (transaction, life) => {
      const { from } = openPause(life)!
      await setPauseEnd(transaction, id, from, until)
      return { did: 'invoice.resumed', now: { suspendedOn: from, on: until }, moves: [until, ...movingDays(life)] }
    },
  })
