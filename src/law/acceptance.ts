// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { dated } from './dated.ts'

/** Days in which a public administration accepts or refuses an invoice; then it can do neither. */
export const acceptanceTerm = dated('Giorni per accettare o rifiutare una fattura', [
  {
    from: civilDate('2014-06-06'),
    cites: { act: 'decree-2013-55', place: 'allegato B, notifica di decorrenza dei termini' },
    value: 15,
  },
])

const [first] = acceptanceTerm.versions

/**
 * The last day on which an invoice can be accepted or refused: after it, silence has let the terms expire on that day.
 * DOUBT (docs/law/decree-2013-55.md#3): the day of arrival does not count, and the last one does.
 */
export const lastDayToAnswer = (arrivedOn: CivilDate): CivilDate =>
  addDays(arrivedOn, acceptanceTerm.on(arrivedOn < first.from ? first.from : arrivedOn).value)

/** What is known of how an invoice that was not refused came to be owed. */
interface Answered {
  arrivedOn: CivilDate
  /** Accepted by a person, or left in silence as a notice says. */
  answeredOn: CivilDate | null
  /** In any order; one sent back afterwards counts too. */
  settlements: readonly { settledOn: CivilDate }[]
}

export interface Accepted {
  on: CivilDate
  by: 'answer' | 'settlement' | 'silence'
}

/**
 * The day from which an invoice counts as accepted, past or still to come: who settles it takes it as owed, and without
 * a word silence does on the last day to answer.
 * DOUBT (docs/law/decree-2013-55.md#4): no text says that a settlement is an acceptance.
 */
export function acceptanceOf({ arrivedOn, answeredOn, settlements }: Answered): Accepted {
  const answer: Accepted =
    answeredOn === null ? { on: lastDayToAnswer(arrivedOn), by: 'silence' } : { on: answeredOn, by: 'answer' }
  return settlements.reduce(
    (first: Accepted, { settledOn }) => (settledOn < first.on ? { on: settledOn, by: 'settlement' } : first),
    answer,
  )
}
