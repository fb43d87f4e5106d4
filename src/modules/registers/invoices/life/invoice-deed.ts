// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { may, type Permission, type User } from '#modules/access/index.ts'
import { holdYears, refuseIfClosed } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { type Deed, note } from '#platform/journal.ts'
import type { InvoiceLife } from './model.ts'
import { holdLives } from './store/lives.ts'

/** Who acts, with which permission, on which day. */
export interface Doing {
  by: User
  today: CivilDate
}

/** What a deed changed, for the journal, and the days whose figures it moves. */
export interface Done {
  did: string
  before?: object
  now: object
  moves: readonly CivilDate[]
}

interface Asked extends Doing {
  ids: readonly bigint[]
  permission: Permission
  /** Why it cannot be done; nothing when it can. */
  whyNot(life: InvoiceLife): string | undefined
  /** Does it; nothing when it was done already. */
  make(transaction: Database, life: InvoiceLife): Promise<Done | undefined>
}

/**
 * One deed on some invoices, all of them or none: within reach, in order, in years that are open, and in the journal.
 * Returns those that changed. @throws Refusal that names each invoice that cannot.
 */
export const onInvoices = (db: Database, asked: Asked): Promise<bigint[]> =>
  db.isTransaction ? within(db, asked) : db.transaction().execute((transaction) => within(transaction, asked))

async function within(transaction: Database, { ids, permission, by, whyNot, make }: Asked): Promise<bigint[]> {
  const closed = await holdYears(transaction)
  const lives = await holdLives(transaction, ids)
  if (lives.length < new Set(ids).size) throw new Refusal('not-found', 'Questa fattura non è nel registro.')
  if (lives.some(({ unit }) => !may(by, permission, { area: unit }))) throw notYours
  refuseAll(lives, whyNot)

  const changed: bigint[] = []
  for (const life of lives) {
    const done = await make(transaction, life)
    if (!done) continue
    const { moves, ...deed } = done
    for (const day of moves) refuseIfClosed(yearOfDay(day), closed)
    await note(transaction, by, { ...deed, about: String(life.id) } satisfies Deed)
    changed.push(life.id)
  }
  return changed
}

const notYours = new Refusal('forbidden', 'Il tuo ruolo non prevede questa operazione su questa fattura.')

/** Why an invoice cannot. */
interface Reason {
  id: bigint
  number: string
  why: string
}

/** Some invoices cannot, so none has changed. */
export class RefusedInvoices extends Refusal {
  readonly reasons: readonly Reason[]

  constructor(message: string, reasons: readonly Reason[]) {
    super('conflict', message)
    this.reasons = reasons
  }
}

function refuseAll(lives: readonly InvoiceLife[], whyNot: Asked['whyNot']): void {
  const reasons = lives.flatMap((life) => {
    const why = whyNot(life)
    return why === undefined ? [] : [{ id: life.id, number: life.number, why: `${why}.` }]
  })
  if (reasons.length === 0) return
  const said =
    lives.length === 1
      ? reasons[0]!.why
      : `Nessuna fattura è cambiata. ${reasons.map(({ number, why }) => `${number}: ${why}`).join(' ')}`
  throw new RefusedInvoices(said, reasons)
}

/** Why a step cannot be of a day: it is still to come, or before what it follows. */
export function whyNotOn(on: CivilDate, today: CivilDate, after: CivilDate, what: string): string | undefined {
  if (on > today) return `Il ${formatDay(on)} deve ancora venire: scrivi un giorno fino a oggi`
  return on < after ? `Il ${formatDay(on)} viene prima ${what} (${formatDay(after)}): correggi il giorno` : undefined
}

/** The days whose figures move with what an invoice is, or when it is due: its due day, and its payments. */
export const movingDays = ({ dueOn, datedOn, orders }: InvoiceLife): CivilDate[] => [
  dueOn ?? datedOn,
  ...orders.flatMap(({ sentOn }) => sentOn ?? []),
]
