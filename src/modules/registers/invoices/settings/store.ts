// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type ChosenSetting, type PaymentSettings, settingsOn } from './model.ts'

const tables = (db: Database) => db.withTables<{ paymentSetting: ChosenSetting }>()

/** Every choice made, the newest first. */
export const chosenSettings = (db: Database): Promise<ChosenSetting[]> =>
  tables(db)
    .selectFrom('paymentSetting')
    .select(['name', 'fromDay', 'value', 'act'])
    .orderBy('fromDay', 'desc')
    .orderBy('name')
    .execute()

/** What holds on a day. */
export const paymentSettings = async (db: Database, on: CivilDate): Promise<PaymentSettings> =>
  settingsOn(await chosenSettings(db), on)

export async function keepSetting(db: Database, chosen: ChosenSetting): Promise<void> {
  const { value, act } = chosen
  await tables(db)
    .insertInto('paymentSetting')
    .values(chosen)
    .onConflict((conflict) => conflict.columns(['name', 'fromDay']).doUpdateSet({ value, act }))
    .execute()
}
