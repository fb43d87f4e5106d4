// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Permission } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { replacedBy } from '../../remarks.ts'
import { isReplaced } from '../../store.ts'
import { type Doing, movingDays, onInvoices } from '../invoice-deed.ts'
import type { InvoiceLife } from '../model.ts'
import { type Step, stepsOf } from '../steps.ts'
import {
  deleteCheck,
  deletePause,
  deleteSettlement,
  setAnswer,
  setCheckAnswer,
  setPauseEnd,
  setVerdict,
} from '../store/steps.ts'

/** How a step is taken back, and who may: those who may make it. Orders have their own way. */
const ways: Partial<Record<Step['kind'], Permission>> = {
  answer: 'invoices:accept',
  settlement: 'invoices:settle',
  return: 'invoices:check',
  correct: 'invoices:check',
  'check-asked': 'invoices:check',
  'check-answered': 'invoices:check',
  pause: 'invoices:pause',
  resume: 'invoices:pause',
}

/** The last step, when it can be taken back, and who may. */
export function undoable(life: InvoiceLife): { step: Step; permission: Permission } | undefined {
  const step = stepsOf(life).at(-1)
  const permission = step && ways[step.kind]
  return step && permission && !isNamedByOrder(life, step) ? { step, permission } : undefined
}

/** An order issued on a settlement keeps it, even when cancelled. */
const isNamedByOrder = ({ orders }: InvoiceLife, step: Step): boolean =>
  step.kind === 'settlement' && orders.some(({ settlementAct }) => settlementAct === step.settlement.act)

/** Takes back the last step, saying why; the journal keeps both. @throws Refusal when it is no longer the last. */
export const undoLast = (
  db: Database,
  { id, step: asked, why }: { id: bigint; step: Pick<Step, 'kind' | 'on'>; why: string },
  doing: Doing,
): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [id], permission: ways[asked.kind] ?? 'invoices:check' },
    whyNot: (life) => {
      const last = undoable(life)?.step
      return last?.kind === asked.kind && last.on === asked.on
        ? undefined
        : 'Non è più l’ultimo passo: ricarica la pagina, si annulla solo l’ultimo'
    },
    make: async (transaction, life) => {
      const { step } = undoable(life)!
      const wasRefused = step.kind === 'answer' && step.answer === 'refused'
      if (wasRefused && (await isReplaced(transaction, id)))
        throw new Refusal('conflict', `Resta rifiutata: ${replacedBy}.`)
      await takeBack(transaction, id, step)
      const before = { step: step.kind, on: step.on }
      return { did: 'invoice.step-undone', before, now: { why }, moves: [step.on, ...movingDays(life)] }
    },
  })

function takeBack(db: Database, id: bigint, step: Step): Promise<void> {
  const none = { returnedOn: null, returnNote: null, correctOn: null, judgedBy: null }
  switch (step.kind) {
    case 'answer':
      return setAnswer(db, id, { acceptance: null, acceptanceOn: null })
    case 'settlement':
      return deleteSettlement(db, id, step.settlement.act)
    case 'return':
    case 'correct':
      return setVerdict(db, id, { act: step.settlement.act, ...none })
    case 'check-asked':
      return deleteCheck(db, step.check.id)
    case 'check-answered':
      return setCheckAnswer(db, { id: step.check.id, answeredOn: null, outcome: null, reference: null })
    case 'pause':
      return deletePause(db, id, step.pause.from)
    case 'resume':
      return setPauseEnd(db, id, step.pause.from, null)
    default:
      throw new Error(`An order is not taken back here: ${step.kind}`)
  }
}
