// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { may, type Permission, type User } from '#modules/access/index.ts'
import { whyNotAnswered } from '../life/actions/acceptance.ts'
import { whyNotPaused } from '../life/actions/pauses.ts'
import { whyNotSettled } from '../life/actions/settlement.ts'
import type { InvoiceLife } from '../life/model.ts'
import type { Work } from './work.ts'

/** Who sees an invoice of the queue, and on which day. */
export interface Reader {
  user: User
  today: CivilDate
}

interface Rule {
  permission: Permission
  /** Why it cannot be done today; nothing when it can. */
  whyNot(life: InvoiceLife, today: CivilDate): string | undefined
}

/** A settlement has an act not written yet. */
const rules = {
  settle: {
    permission: 'invoices:settle',
    whyNot: (life, today) => whyNotSettled(life, { act: '', settledOn: today, sentOn: today }, today),
  },
  accept: { permission: 'invoices:accept', whyNot: (life, today) => whyNotAnswered(life, today, today) },
  pause: { permission: 'invoices:pause', whyNot: (life, today) => whyNotPaused(life, today, today) },
} as const satisfies Record<string, Rule>

export type BulkDeed = keyof typeof rules

/** What can be done to many invoices at once, what is done most often first. */
const bulkDeeds = ['settle', 'accept', 'pause'] as const satisfies readonly BulkDeed[]

/** Who must have been given a deed to take its route. */
export const permissionFor = (deed: BulkDeed): Permission => rules[deed].permission

/** Whether the reader may do it to an invoice today. */
function isOpenTo(deed: BulkDeed, { life }: Work, { user, today }: Reader): boolean {
  const { permission, whyNot } = rules[deed]
  return may(user, permission, { area: life.unit }) && !whyNot(life, today)
}

/** What the reader may do to some of these. */
export const openIn = (rows: readonly Work[], reader: Reader): BulkDeed[] =>
  bulkDeeds.filter((deed) => rows.some((work) => isOpenTo(deed, work, reader)))

/** What the area is waited for, in the order of its work. */
export const areaDeeds = ['accept', 'settle'] as const satisfies readonly BulkDeed[]

/** What the reader is waited for to do to it: what «Scegli» takes together. */
export const waitedFor = (work: Work, reader: Reader): (typeof areaDeeds)[number] | undefined =>
  work.state.turn === 'area' && !work.state.paused ? areaDeeds.find((deed) => isOpenTo(deed, work, reader)) : undefined
