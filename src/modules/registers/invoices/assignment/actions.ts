// SPDX-License-Identifier: EUPL-1.2
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { type Doing, movingDays, onInvoices } from '../life/invoice-deed.ts'
import type { AreaCode, Written } from './model.ts'
import { dropAreaCode, keepAreaCode, setUnit } from './store.ts'

/** Gives invoices that have none the area written for each, all or none; returns those that changed. */
export const assign = (db: Database, written: Written, doing: Doing): Promise<bigint[]> =>
  onInvoices(db, {
    ...doing,
    ...{ ids: [...written.keys()], permission: 'invoices:assign' },
    whyNot: ({ id, unit }) =>
      unit === null || unit === written.get(id) ? undefined : `È già stata assegnata all’area ${unit}`,
    make: async (transaction, life) => {
      const unit = written.get(life.id)!
      if (life.unit === unit) return undefined
      await setUnit(transaction, life.id, unit)
      return { did: 'invoice.assigned', now: { unit }, moves: movingDays(life) }
    },
  })

/** Says that a code is of an area; the same again changes nothing. */
export const tellAreaCode = (db: Database, told: AreaCode, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { clue, code, unit } = told
    const before = await keepAreaCode(transaction, told)
    if (before === unit) return
    const was = before === undefined ? {} : { before: { unit: before } }
    await note(transaction, by, { did: 'area-code.told', about: code, ...was, now: { clue, code, unit } })
  })

export const removeAreaCode = (db: Database, { clue, code }: Omit<AreaCode, 'unit'>, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const unit = await dropAreaCode(transaction, clue, code)
    if (unit === undefined) return
    await note(transaction, by, { did: 'area-code.removed', about: code, before: { unit }, now: { clue, code } })
  })
