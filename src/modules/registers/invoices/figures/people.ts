// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { yearOf } from '#kernel/period.ts'
import { sum } from '#law/tally.ts'
import { type Areas, namesOf } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { accountingClock, type Clock, type ClockOf, clockCompliance, complianceParts, unitClock } from '../clocks.ts'
import { type SettingsOn, stepDaysOf } from '../settings/model.ts'
import { settingsByDay } from '../settings/store.ts'
import { factsOf, passageOf } from './facts.ts'
import { settleFigures } from './fold.ts'
import { lastOf, type Office } from './store/people.ts'
import { type Candidate, candidates } from './store/rows.ts'

/** How many of the invoices that a person worked on last passed in the days of their office. */
export interface PersonDays {
  name: string
  /** Codes of the areas of those invoices. */
  units: readonly string[]
  ended: number
  kept: number
  outcome: Outcome
  /** Those that passed or ran out of time, the latest first. */
  invoices: readonly TimedInvoice[]
}

type StartedClock = Exclude<Clock, { state: 'not-started' }>

/** An invoice, with the clock of an office on it. */
export interface TimedInvoice extends Pick<Candidate, 'id' | 'number' | 'supplier'> {
  unit: string
  clock: StartedClock
}

const clocks: Record<Office, ClockOf> = { area: unitClock, accounting: accountingClock }

export interface People {
  area: readonly PersonDays[]
  /** Nothing for who sees some areas alone. */
  accounting: readonly PersonDays[] | null
}

/** The clock of each office on the invoices received in a year, by who worked on them at a page, in order of name. */
export async function daysByPerson(
  db: Database,
  { year, on, reach }: { year: number; on: CivilDate; reach: Areas },
): Promise<People> {
  await settleFigures(db)
  const when = { period: yearOf(year), on }
  const found = await candidates(db, { among: 'received', when, of: {}, reach, checksStop: false })
  const seen = { found, chosenOn: await settingsByDay(db), on }
  return {
    area: await ofOffice(db, 'area', seen),
    accounting: reach === 'everywhere' ? await ofOffice(db, 'accounting', seen) : null,
  }
}

interface Seen {
  found: readonly Candidate[]
  chosenOn: SettingsOn
  on: CivilDate
}

async function ofOffice(db: Database, office: Office, { found, chosenOn, on }: Seen): Promise<PersonDays[]> {
  const ids = found.map(({ id }) => id)
  const workers = await lastOf(db, office, { ids, on })
  const worked = found.flatMap(({ id, number, supplier, facts: kept }) => {
    const who = workers.get(id)
    if (who === undefined) return []
    const facts = factsOf(kept, chosenOn)
    const clock = clocks[office](passageOf(facts), on, stepDaysOf(chosenOn(facts.receivedOn)))
    return [{ who, id, number, supplier, unit: facts.unit, clock }]
  })
  const byPerson = Map.groupBy(worked, ({ who }) => who)
  const names = await namesOf(db, [...byPerson.keys()])
  const people = [...byPerson].map(([who, invoices]) => {
    const tally = sum(
      complianceParts,
      invoices.map(({ clock }) => clockCompliance.contribution(clock)),
    )
    return {
      name: names.get(who)!,
      units: [...new Set(invoices.map(({ unit }) => unit))].toSorted(),
      ended: Number(tally.ended),
      kept: Number(tally.kept),
      outcome: clockCompliance.outcome(tally),
      invoices: invoices.filter(isCounted).toSorted((a, b) => a.clock.daysLeft - b.clock.daysLeft),
    }
  })
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'it'))
}

const isCounted = <Timed extends { clock: Clock }>(timed: Timed): timed is Timed & { clock: StartedClock } =>
  clockCompliance.contribution(timed.clock).ended > 0n
