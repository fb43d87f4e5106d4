// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { type ChosenSetting, type SettingsOn, settingsBy } from './model.ts'

const tables = (db: Database) => db.withTables<{ paymentSetting: ChosenSetting }>()

/** Every choice made, the newest first. */
export const chosenSettings = (db: Database): Promise<ChosenSetting[]> =>
  tables(db)
    .selectFrom('paymentSetting')
    .select(['name', 'fromDay', 'value', 'act'])
    .orderBy('fromDay', 'desc')
    .orderBy('name')
    .execute()

/** What holds on each day. */
export const settingsByDay = async (db: Database): Promise<SettingsOn> => settingsBy(await chosenSettings(db))

export async function keepSetting(db: Database, chosen: ChosenSetting): Promise<void> {
  const { value, act } = chosen
  await tables(db)
    .insertInto('paymentSetting')
    .values(chosen)
    .onConflict((conflict) => conflict.columns(['name', 'fromDay']).doUpdateSet({ value, act }))
    .execute()
}
