// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { ratio } from '#kernel/ratio.ts'
import { type Debt, daysOverdue, isClaimableOn, openOn, turningDays } from './debt.ts'
import { type AdditiveRule, additive, type Jump, jumpsOf, type Tally } from './tally.ts'

/**
 * What «ammontare complessivo dei debiti» means; the page prints the words beside the figure.
 * DOUBT (docs/law/decree-2013-33.md#1): municipalities publish either.
 */
export const debtDefinitions = {
  overdue: 'Debiti commerciali scaduti e non pagati, esclusi quelli in contestazione.',
  all: 'Tutti i debiti commerciali non pagati, scaduti e da scadere.',
} as const
export type DebtDefinition = keyof typeof debtDefinitions

export const debtParts = ['count', 'amount'] as const
export type DebtPart = (typeof debtParts)[number]

export interface DebtDay {
  on: CivilDate
  definition?: DebtDefinition
}

/** What is owed on a day: by default, what is overdue and unpaid. */
export const commercialDebt = ({ on, definition = 'overdue' }: DebtDay): AdditiveRule<Debt, DebtPart> =>
  additive({
    id: 'commercial-debt',
    title: definition === 'overdue' ? 'Stock del debito commerciale scaduto' : 'Debito commerciale complessivo',
    unit: 'euro',
    words: debtDefinitions[definition],
    cites: [
      { act: 'decree-2013-33', place: 'art. 33, comma 1' },
      { act: 'law-2018-145', place: 'art. 1, comma 859, lett. a)' },
    ],
    parts: debtParts,

    contribution(debt) {
      const open = openOn(debt, on)
      const counts = definition === 'all' || (isClaimableOn(debt, on) && daysOverdue(debt, on) > 0)
      return open > 0n && counts ? { count: 1n, amount: open } : { count: 0n, amount: 0n }
    },

    // Without debts the law wants a nought to be published, not silence.
    outcome: ({ count, amount }) => ({
      kind: 'measured',
      value: ratio(amount, 100n),
      workings: [
        { label: 'Fatture', value: Number(count) },
        { label: 'Somma degli importi da pagare', value: amount },
      ],
    }),
  })

/** How one debt changes the figure, day after day: for what was owed on any past day. */
export const commercialDebtJumps = (debt: Debt, definition: DebtDefinition = 'overdue'): Jump<DebtPart>[] =>
  jumpsOf(debtParts, turningDays(debt), (on) => commercialDebt({ on, definition }).contribution(debt))

/** How many are owed something, from one tally a creditor: «numero delle imprese creditrici». */
export function creditorsOwed(tallies: Iterable<Tally<DebtPart>>): number {
  let creditors = 0
  for (const { amount } of tallies) if (amount > 0n) creditors++
  return creditors
}
