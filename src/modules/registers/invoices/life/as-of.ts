// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { InvoiceLife } from './model.ts'

/** The life as it was known on a day: what happened later is not in it. Credit notes and areas have no day of their own. */
export function asOf(life: InvoiceLife, on: CivilDate): InvoiceLife {
  const known = (day: CivilDate | null): CivilDate | null => (day !== null && day <= on ? day : null)
  const acceptanceOn = known(life.acceptanceOn)
  return {
    ...life,
    acceptance: acceptanceOn && life.acceptance,
    acceptanceOn,
    settlements: life.settlements
      .filter(({ settledOn, sentOn }) => (sentOn ?? settledOn) <= on)
      .map((each) => {
        const returnedOn = known(each.returnedOn)
        return { ...each, returnedOn, returnNote: returnedOn && each.returnNote, correctOn: known(each.correctOn) }
      }),
    pauses: life.pauses.filter(({ from }) => from <= on).map((pause) => ({ ...pause, until: known(pause.until) })),
    checks: life.checks
      .filter(({ askedOn }) => askedOn <= on)
      .map((check) => {
        const answeredOn = known(check.answeredOn)
        return { ...check, answeredOn, outcome: answeredOn && check.outcome }
      }),
    orders: life.orders
      .filter(({ issuedOn, sentOn }) => (issuedOn ?? sentOn)! <= on)
      .map((order) => ({
        ...order,
        issuedOn: known(order.issuedOn),
        sentOn: known(order.sentOn),
        executedOn: known(order.executedOn),
        returnedOn: known(order.returnedOn),
        cancelledOn: known(order.cancelledOn),
      })),
  }
}
