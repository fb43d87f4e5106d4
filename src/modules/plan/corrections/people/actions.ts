// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { fullName, type Plan } from '../../approved.ts'
import { inPlan, keepCorrected } from '../in-plan.ts'
import type { PersonCorrection } from '../model.ts'
import { seeReading } from '../seen.ts'
import { saveCorrections } from '../store.ts'
import { peopleIn, placeOfPerson, whoIs } from './model.ts'

interface SaidOfPerson {
  place: string
  /** Who that name is; the same place when it is of nobody else. */
  into: string
}

/** Keeps that a name is the same person as another, or of nobody else. */
export const sayWhoIs = (db: Database, plan: Plan, { place, into }: SaidOfPerson, by: User): Promise<void> =>
  inPlan(db, plan, async (transaction) => {
    const { reading, corrections } = await seeReading(transaction, plan)
    const people = peopleIn(reading.plan.areas)
    const [was, other] = [people.get(place), people.get(into)]
    if (!was || !other)
      throw new Refusal('not-found', 'Una di queste persone non è nel piano: scegli fra quelle della pagina.')
    const now = place === into ? was : whoIs(corrections)(other)
    if (place !== into && placeOfPerson(now) === place)
      throw new Refusal(
        'conflict',
        'Le due persone sono già unite sotto questo nome: per usare l’altro, prima separale.',
      )
    const correction: PersonCorrection = { place, field: 'person', words: fullName(was), was, now, reason: null }
    await saveCorrections(transaction, plan.id, [correction], by)
    await keepCorrected(transaction, plan.id, reading)
    await note(transaction, by, {
      did: place === into ? 'plan.person-kept-apart' : 'plan.person-merged',
      about: String(plan.id),
      now: { year: plan.year },
      personal: { names: `${fullName(was)} è ${place === into ? 'un’altra persona' : fullName(now)}` },
    })
  })
