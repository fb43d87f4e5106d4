// SPDX-License-Identifier: EUPL-1.2
import ical from 'ical-generator'
import { stateNames } from '#modules/indicators/index.ts'
import type { Deadline } from './deadlines.ts'

/** The deadlines as a calendar that any agenda can subscribe to: one all-day event each, with a name that never changes. */
export function calendarFeed(name: string, deadlines: readonly Deadline[], host: string): string {
  const calendar = ical({ name, prodId: { company: 'Traguardo', product: 'Scadenze', language: 'IT' } })
  const seenBefore = new Map<string, number>()
  for (const { seen, day, what, state } of deadlines) {
    const { objective, area } = seen
    const nth = (seenBefore.get(`${objective.key} ${day}`) ?? 0) + 1
    seenBefore.set(`${objective.key} ${day}`, nth)
    calendar.createEvent({
      id: `${objective.key}-${day}-${nth}@${host}`,
      start: day,
      allDay: true,
      stamp: new Date(`${day}T00:00:00Z`),
      summary: `${objective.key} ${objective.title}`,
      description: `${area.name}\n${what}\n${stateNames[state]}`,
      url: `http://${host}/obiettivi/${objective.key}`,
    })
  }
  return calendar.toString()
}
