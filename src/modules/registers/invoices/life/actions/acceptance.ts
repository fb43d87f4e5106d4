// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import type { Database } from '#platform/database.ts'
import { isInForce } from '../../settings/refusals/model.ts'
import { refusalReasons } from '../../settings/refusals/store.ts'
import { type Doing, movingDays, onInvoices, whyNotOn } from '../invoice-deed.ts'
import { arrivedOn, type InvoiceLife } from '../model.ts'
import { type Answerable, acceptanceBy } from '../state.ts'
import { setAnswer } from '../store/steps.ts'

const permission = 'invoices:accept'

const answers = { accepted: 'già accettata', refused: 'già rifiutata', expired: 'accettata dal silenzio' }

/** Why there is nothing to answer from a day on: somebody did, or settled the invoice. */
function whyNotOpen(life: Answerable, on: CivilDate): string | undefined {
  if (life.acceptance !== null) return `È ${answers[life.acceptance]}, il ${formatDay(life.acceptanceOn!)}`
  const accepted = acceptanceBy(life, on)
  return accepted?.by === 'settlement'
    ? `È già liquidata: vale come accettata dal ${formatDay(accepted.on)}`
    : undefined
}

/** Why an invoice cannot be accepted or refused on a day. */
export function whyNotAnswered(life: Answerable, on: CivilDate, today: CivilDate): string | undefined {
  const closed = whyNotOpen(life, on)
  if (closed) return closed
  const last = lastDayToAnswer(arrivedOn(life))
  if (on > last) return `I giorni per rispondere sono finiti il ${formatDay(last)}: registra i termini scaduti`
  return whyNotOn(on, today, arrivedOn(life), 'dell’arrivo')
}

/** Why it cannot be refused: what was settled was wanted. */
export const whyNotRefused = (life: InvoiceLife, on: CivilDate, today: CivilDate): string | undefined =>
  life.settlements.length + life.orders.length > 0
    ? 'È già liquidata o pagata: chiedi al fornitore una nota di credito'
    : whyNotAnswered(life, on, today)

/** Accepts these invoices, all or none. @throws Refusal that names each invoice that cannot be accepted. */
export const accept = (
  db: Database,
  { invoiceIds, on }: { invoiceIds: readonly bigint[]; on: CivilDate },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: invoiceIds, permission },
    whyNot: (life) => (isAlready(life, 'accepted', on) ? undefined : whyNotAnswered(life, on, doing.today)),
    make: async (transaction, life) => {
      if (isAlready(life, 'accepted', on)) return undefined
      await setAnswer(transaction, life.id, { acceptance: 'accepted', acceptanceOn: on })
      return { did: 'invoice.accepted', now: { on }, moves: [on] }
    },
  })

const isAlready = ({ acceptance, acceptanceOn }: InvoiceLife, answer: string, on: CivilDate): boolean =>
  acceptance === answer && acceptanceOn === on

interface InvoiceRefusal {
  id: bigint
  on: CivilDate
  /** One in force on the day. */
  reason: string
  note: string | null
}

/** Refuses an invoice, which is then no debt. */
export const refuse = (db: Database, { id, on, reason, note }: InvoiceRefusal, doing: Doing): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => whyNotRefused(life, on, doing.today),
    make: async (transaction, life) => {
      const chosen = (await refusalReasons(transaction)).find(({ code }) => code === reason)
      if (!chosen) throw new Refusal('conflict', 'Scegli una ragione dell’elenco.')
      if (!isInForce(chosen, on))
        throw new Refusal('conflict', `«${chosen.words}» non si può più scegliere dal ${formatDay(chosen.retiredOn!)}.`)
      await setAnswer(transaction, id, {
        ...{ acceptance: 'refused', acceptanceOn: on, refusalCode: reason, refusalNote: note },
      })
      return { did: 'invoice.refused', now: { on, because: chosen.words, note }, moves: [on, ...movingDays(life)] }
    },
  })

/** Why silence cannot be written down: the days to answer are not over. */
export function whyNotExpired(life: InvoiceLife, today: CivilDate): string | undefined {
  const closed = whyNotOpen(life, today)
  if (closed) return closed
  const last = lastDayToAnswer(arrivedOn(life))
  return last < today
    ? undefined
    : `Si può ancora rispondere fino al ${formatDay(last)}: i termini scadono il ${formatDay(addDays(last, 1))}`
}

/** Writes down that nobody answered in time: from the last day to answer on, the invoice counts as accepted. */
export const letExpire = (db: Database, { id }: { id: bigint }, doing: Doing): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission },
    whyNot: (life) => (life.acceptance === 'expired' ? undefined : whyNotExpired(life, doing.today)),
    make: async (transaction, life) => {
      if (life.acceptance === 'expired') return undefined
      const on = lastDayToAnswer(arrivedOn(life))
      await setAnswer(transaction, id, { acceptance: 'expired', acceptanceOn: on })
      return { did: 'invoice.left-unanswered', now: { on }, moves: [on] }
    },
  })
