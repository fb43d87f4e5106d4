// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { commercialDebtJumps, type DebtDefinition } from '#law/commercial-debt.ts'
import type { Debt } from '#law/debt.ts'
import type { Database } from '#platform/database.ts'
import type { SettingsOn } from '../settings/model.ts'
import { settingsByDay } from '../settings/store.ts'
import { contributionsOf, type KeptPart, keptParts } from './contributions.ts'
import { factsOf, type InvoiceFacts } from './facts.ts'
import { countCreditors } from './store/creditors.ts'
import {
  addChanges,
  type Change,
  type ChangedInvoice,
  type FiguredInvoice,
  isStale,
  keepFacts,
  lockFigures,
  takeChanged,
} from './store/fold.ts'

const notesAtOnce = 40_000

/** Brings every figure up to date with the rows, whoever changed them: asked before any figure is read. */
export async function settleFigures(db: Database): Promise<void> {
  if (!(await isStale(db))) return
  let left = true
  while (left) left = await (db.isTransaction ? foldSome(db) : db.transaction().execute(foldSome))
}

/** Folds as many changes as fit in one go; the creditors are counted when none are left. Returns whether some may be. */
async function foldSome(db: Database): Promise<boolean> {
  await lockFigures(db)
  const { notes, changed } = await takeChanged(db, notesAtOnce)
  if (changed.length > 0) {
    const chosenOn = await settingsByDay(db)
    await addChanges(db, changesOf(changed, chosenOn))
    await keepFacts(
      db,
      changed.map((each) => figured(each, chosenOn)),
    )
  }
  const left = notes === notesAtOnce
  if (!left) await countCreditors(db)
  return left
}

/** Each invoice leaves with what it contributed, and comes back with what it contributes now. */
function changesOf(invoices: readonly ChangedInvoice[], chosenOn: SettingsOn): Change[] {
  const changes = new Map<string, Change>()
  for (const { kept, now } of invoices) {
    if (kept) collect({ changes, chosenOn }, factsOf(kept, chosenOn), -1n)
    if (now) collect({ changes, chosenOn }, factsOf(now, chosenOn), 1n)
  }
  return [...changes.values()]
}

interface Collecting {
  changes: Map<string, Change>
  chosenOn: SettingsOn
}

function collect({ changes, chosenOn }: Collecting, facts: InvoiceFacts, sign: 1n | -1n): void {
  const { unit, nature, supplierKind } = facts
  for (const { figure, cohort, on, tally } of contributionsOf(facts, chosenOn)) {
    const key = `${figure}|${cohort}|${on}|${unit}|${nature}|${supplierKind}`
    let change = changes.get(key)
    if (!change) {
      change = { figure, cohort, on, unit, nature, supplierKind, ...nothing }
      changes.set(key, change)
    }
    for (const part of keptParts) change[part] += sign * (tally[part] ?? 0n)
  }
}

const nothing = Object.fromEntries(keptParts.map((part) => [part, 0n])) as Record<KeptPart, bigint>

function figured({ id, now }: ChangedInvoice, chosenOn: SettingsOn): FiguredInvoice {
  if (!now) return { id, facts: null, overdue: '{}', owed: '{}' }
  const facts = factsOf(now, chosenOn)
  return { id, facts: now, overdue: daysOwed(facts, 'overdue'), owed: daysOwed(facts, 'all') }
}

/** The days on which something of a debt is owed, as the database writes ranges. */
function daysOwed(debt: Debt, definition: DebtDefinition): string {
  const ranges: string[] = []
  let owed = 0n
  let since: CivilDate | undefined
  for (const { on, change } of commercialDebtJumps(debt, definition)) {
    owed += change.amount
    if (owed > 0n) since ??= on
    else if (since) {
      ranges.push(`[${since},${on})`)
      since = undefined
    }
  }
  if (since) ranges.push(`[${since},)`)
  return `{${ranges.join(',')}}`
}
