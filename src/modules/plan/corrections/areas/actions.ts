// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { fullName, type Plan } from '../../approved.ts'
import { scaleNames } from '../../weights.ts'
import { inPlan, keepCorrected } from '../in-plan.ts'
import { type AreaCorrection, type AreaFields, correctionNames } from '../model.ts'
import { seeReading } from '../seen.ts'
import { dropCorrections, saveCorrections } from '../store.ts'
import { whyNotArea } from './model.ts'

/** Keeps what a person says an area is: its name, the unit that facts know it by, its head. */
export const correctArea = (
  db: Database,
  plan: Plan,
  { place, fields }: { place: string; fields: AreaFields },
  by: User,
): Promise<void> =>
  inPlan(db, plan, async (transaction) => {
    const { reading, areas, rows } = await seeReading(transaction, plan)
    const area = areas.find((each) => each.place === place)
    if (!area) throw new Refusal('not-found', 'Questa area non è nel piano.')
    const [refused] = Object.values(whyNotArea({ areas, rows }, place, fields))
    if (refused) throw new Refusal('conflict', `${refused[0]!.toUpperCase()}${refused.slice(1)}.`)
    const names = Object.keys(area.read) as (keyof AreaFields)[]
    const changed = names.filter((field) => !isDeepStrictEqual(area.read[field], fields[field]))
    const made = changed.map((field) => ({
      ...{ place, field, words: area.read.areaName, was: area.read[field], now: fields[field], reason: null },
    })) as AreaCorrection[]
    await saveCorrections(transaction, plan.id, made, by)
    await dropCorrections(
      transaction,
      plan.id,
      place,
      names.filter((field) => !changed.includes(field)),
    )
    await keepCorrected(transaction, plan.id, reading)
    const told = ({ areaName, unit, head, scale }: AreaFields) => ({
      [correctionNames.areaName]: areaName,
      [correctionNames.unit]: unit,
      [correctionNames.head]: head && fullName(head),
      [correctionNames.scale]: scale && scaleNames[scale],
    })
    await note(transaction, by, {
      did: 'plan.area-corrected',
      about: fields.unit,
      before: told(area.now),
      now: told(fields),
    })
  })
