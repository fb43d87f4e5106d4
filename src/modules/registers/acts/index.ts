// SPDX-License-Identifier: EUPL-1.2
// Acts: deliberations, determinations and other papers that prove a step of an objective.
import { formatDay } from '#kernel/civil-date.ts'
import { daysFromEvent, type FollowedEvents } from '#law/days-from-event.ts'
import { objectiveStep } from '#law/objective-step.ts'
import { type Evidence, measure, type Scope } from '#modules/indicators/index.ts'
import type { Database } from '#platform/database.ts'
import { refuseClosedLines } from '../closed-lines.ts'
import { objectiveProblems, objectivesWithin } from '../objective-check.ts'
import type { Register } from '../register.ts'
import { act, type RecordedAct } from './model.ts'
import { actsBrought, actsOf, addActs, listActs } from './store.ts'

export { actPages } from './pages.ts'

export const acts: Register<typeof act> = {
  slug: 'atti',
  title: 'Atti che provano gli obiettivi',
  row: act,
  readWith: 'registers:read',
  recordedWith: 'acts:record',
  labels: {
    year: 'Anno',
    objective: 'Obiettivo',
    step: 'Fase',
    doneOn: 'Fatto il',
    act: 'Atto',
    subject: 'Oggetto',
    eventOn: 'Evento del',
  },
  async add(db, rows, { original, by, closed }) {
    const problems = await objectiveProblems(db, rows, { by, permission: 'acts:record' })
    if (problems.length > 0) return { added: 0, problems }
    refuseClosedLines(
      rows.map(({ line, row }) => ({ line, years: [row.year] })),
      closed,
    )
    const added = await addActs(
      db,
      rows.map(({ row, line }) => ({ ...row, original, line, entry: null })),
    )
    return { added: added.length, problems }
  },
  list: async (db, reach) => listActs(db, await objectivesWithin(db, reach)),
  brought: actsBrought,
  measures: [
    measure('atti.fase', objectiveStep, actsOf, evidenceOf),
    measure('atti.giorni-da-evento', daysFromEvent, eventsOf, eventEvidence),
  ],
}

interface EventActs extends FollowedEvents {
  acts: readonly RecordedAct[]
}

async function eventsOf(db: Database, scopes: readonly Scope[]): Promise<EventActs[]> {
  const found = await actsOf(db, scopes)
  return scopes.map(({ daysAllowed = 0, counting = 'calendar' }, index) => {
    const acts = found[index]!
    const events = acts.flatMap(({ eventOn, doneOn }) => (eventOn === null ? [] : { eventOn, doneOn }))
    return { daysAllowed, counting, events, acts }
  })
}

function evidenceOf(rows: readonly RecordedAct[]): Evidence {
  return {
    header: ['Atto', 'Fatto il', 'Oggetto'],
    rows: rows.map(({ act, doneOn, subject }) => [act, formatDay(doneOn), subject]),
    provenance: rows,
  }
}

function eventEvidence({ acts }: EventActs): Evidence {
  return {
    header: ['Atto', 'Evento del', 'Fatto il', 'Oggetto'],
    rows: acts.map(({ act, eventOn, doneOn, subject }) => [
      act,
      eventOn ? formatDay(eventOn) : '',
      formatDay(doneOn),
      subject,
    ]),
    provenance: acts,
  }
}
