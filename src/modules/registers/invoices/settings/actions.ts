// SPDX-License-Identifier: EUPL-1.2
import { yearOfDay } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import { holdYears, refuseIfClosed } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { forgetSums } from '../figures/store/fold.ts'
import { type ChosenSetting, settingsBy, wordsOf } from './model.ts'
import { settings } from './settings.ts'
import { chosenSettings, keepSetting } from './store.ts'

/** Chooses from a day on. @throws Refusal 'conflict' when a year that it would change is closed. */
export const choose = (db: Database, chosen: ChosenSetting, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { name, fromDay, value, act } = chosen
    const closed = await holdYears(transaction)
    for (const { year } of closed) if (year >= yearOfDay(fromDay)) refuseIfClosed(year, closed)
    const before = settingsBy(await chosenSettings(transaction))(fromDay)[name]
    await keepSetting(transaction, chosen)
    if (settings[name].remakes) await forgetSums(transaction)
    await note(transaction, by, {
      did: 'setting.chosen',
      about: name,
      before: { choice: wordsOf(name, before) },
      now: { choice: wordsOf(name, value), firstDay: fromDay, act },
    })
  })
