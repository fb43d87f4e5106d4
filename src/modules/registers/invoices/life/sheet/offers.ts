// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import { may, type User } from '#modules/access/index.ts'
import { whyNotAnswered, whyNotExpired, whyNotRefused } from '../actions/acceptance.ts'
import { whyNotJudged } from '../actions/accounting.ts'
import { whyNotAnsweredCheck, whyNotAsked } from '../actions/checks.ts'
import { whyNotLowering } from '../actions/credit.ts'
import { whyNoTerm } from '../actions/description.ts'
import { whyNotPaused, whyNotResumed } from '../actions/pauses.ts'
import { whyNotRetained } from '../actions/retention.ts'
import { whyNotSettled } from '../actions/settlement.ts'
import { undoable } from '../actions/undo.ts'
import { arrivedOn, type Check, type InvoiceLife, type Settlement, standingSettlement } from '../model.ts'
import type { Step } from '../steps.ts'

/** What somebody may do to the invoice today. */
export interface Offers {
  accept: boolean
  refuse: boolean
  expire: boolean
  settle: boolean
  /** A settlement whose day of sending is not known yet. */
  tellSent: Settlement | undefined
  /** Finding it correct, or sending it back. */
  judge: boolean
  ask: readonly Check['kind'][]
  answer: readonly Check['kind'][]
  order: boolean
  pause: boolean
  resume: boolean
  describe: boolean
  term: boolean
  /** Part of it, until its contract ends. */
  retain: boolean
  lower: boolean
  undo: Step | undefined
}

const checkKinds = ['tax-debt', 'contribution'] as const

/** The same decisions that let the deeds through, asked of today. */
export function offersOf(life: InvoiceLife, user: User, today: CivilDate): Offers {
  const can = (permission: Parameters<typeof may>[1]) => may(user, permission, { area: life.unit })
  const answers = can('invoices:accept')
  const checks = can('invoices:check')
  const pauses = can('invoices:pause')
  const last = lastDayToAnswer(arrivedOn(life))
  // An answer given in time may be written down later.
  const answerDay = today > last ? last : today
  const undo = undoable(life)
  const standing = standingSettlement(life)
  return {
    accept: answers && !whyNotAnswered(life, answerDay, today),
    refuse: answers && !whyNotRefused(life, answerDay, today),
    expire: answers && !whyNotExpired(life, today),
    settle: can('invoices:settle') && !whyNotSettled(life, { act: '', settledOn: today, sentOn: today }, today),
    tellSent: can('invoices:settle') && standing?.sentOn === null ? standing : undefined,
    judge: checks && !whyNotJudged(life, today, today),
    ask: checks ? checkKinds.filter((kind) => !whyNotAsked(life, kind, today, today)) : [],
    answer: checks ? checkKinds.filter((kind) => !whyNotAnsweredCheck(life, kind, today, today)) : [],
    order: can('payments:record') && !whyNoTerm(life),
    pause: pauses && !whyNotPaused(life, today, today),
    resume: pauses && !whyNotResumed(life, today, today),
    describe: checks,
    term: checks && !whyNoTerm(life),
    retain: checks && !whyNotRetained(life),
    lower: checks && !whyNotLowering(life),
    undo: undo && can(undo.permission) ? undo.step : undefined,
  }
}
