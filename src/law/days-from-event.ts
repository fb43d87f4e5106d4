// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import { percent } from '#kernel/ratio.ts'
import { workingDaysBetween } from './public-holidays.ts'
import type { Rule } from './rule.ts'

/** What followed each event, and the days the plan allows. */
export interface FollowedEvents {
  daysAllowed: number
  counting: 'calendar' | 'working'
  events: readonly { eventOn: CivilDate; doneOn: CivilDate }[]
}

/** Percent of the events followed within the days allowed, the day of the event not counted. */
export const daysFromEvent: Rule<FollowedEvents> = {
  id: 'days-from-event',
  title: 'Rispetto dei giorni da un evento',
  unit: 'percent',
  words:
    'Si contano gli eventi seguiti entro i giorni che il piano concede, e si dividono per tutti gli eventi registrati.',
  cites: [{ act: 'decree-2009-150', place: 'art. 4, comma 2' }],

  apply({ daysAllowed, counting, events }) {
    if (events.length === 0)
      return { kind: 'not-measurable', because: 'Non è ancora registrato nessun evento da cui contare i giorni.' }
    const count = counting === 'working' ? workingDaysBetween : daysBetween
    const inTime = events.filter(({ eventOn, doneOn }) => count(eventOn, doneOn) <= daysAllowed).length
    return {
      kind: 'measured',
      value: percent(BigInt(inTime), BigInt(events.length)),
      workings: [
        { label: counting === 'working' ? 'Giorni lavorativi concessi' : 'Giorni concessi', value: daysAllowed },
        { label: 'Eventi seguiti in tempo', value: inTime },
        { label: 'Eventi registrati', value: events.length },
      ],
    }
  },
}
