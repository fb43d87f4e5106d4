// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { yearOf } from '#kernel/period.ts'
import { sumBy } from '#law/tally.ts'
import { type Areas, namesOf } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { accountingClock, type ClockOf, clockCompliance, complianceParts, unitClock } from '../clocks.ts'
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
  const worked = found.flatMap(({ id, facts }) => {
    const who = workers.get(id)
    return who === undefined ? [] : [{ who, facts: factsOf(facts, chosenOn) }]
  })
  const tallies = sumBy(
    complianceParts,
    worked,
    ({ who }) => who,
    ({ facts }) =>
      clockCompliance.contribution(clocks[office](passageOf(facts), on, stepDaysOf(chosenOn(facts.receivedOn)))),
  )
  const names = await namesOf(db, [...tallies.keys()])
  const people = [...tallies].map(([who, tally]) => ({
    name: names.get(who)!,
    units: [...new Set(worked.filter((each) => each.who === who).map(({ facts }) => facts.unit))].toSorted(),
    ended: Number(tally.ended),
    kept: Number(tally.kept),
    outcome: clockCompliance.outcome(tally),
  }))
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'it'))
}
