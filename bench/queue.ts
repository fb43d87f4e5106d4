// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { settleFigures } from '#modules/registers/invoices/figures/fold.ts'
import { benchDatabase, type Town } from './figures/town.ts'
import { secretaryOf } from './support/browser.ts'
import { both, say, spread } from './support/measure.ts'

// The work queue and the pages beside it, with the same invoices still to be paid among few stored and among as many as
// asked: what is paid already must cost nothing.

const wanted = Number(process.argv[3] ?? 200_000)
const open = 500
const few = 2_000

const database = await benchDatabase()

/** All are paid but the last, of which nothing is. */
async function leaveOpen({ db, owner, count }: Town): Promise<void> {
  await owner.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`delete from payment where invoice_id > ${count - open}`.execute(connection)
    await sql`update invoice set paid = case when id > ${count - open} then 0 else amount_due end`.execute(connection)
    await sql`set session_replication_role = origin`.execute(connection)
  })
  await settleFigures(db)
}

async function measure({ db, owner }: Town) {
  const browser = await secretaryOf(db, owner)
  const answered = (path: string) => async () => {
    const response = await browser.request(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    await response.text()
  }
  const supplier = (
    await sql<{ id: string }>`select supplier_id as id from invoice order by id desc limit 1`.execute(db)
  ).rows[0]!.id
  const pages = {
    'the queue': '/fatture',
    'the end of the year': '/fatture/fine-anno',
    'suppliers to be paid': '/fornitori',
    'suppliers with a name': '/fornitori?cerca=fornitore',
    'one supplier': `/fornitori/${supplier}`,
  }
  const found: Record<string, Awaited<ReturnType<typeof spread>>> = {}
  for (const [name, path] of Object.entries(pages)) found[name] = await spread(15, answered(path))
  return found
}

try {
  const [before, after] = [
    await measure(await database.townOf(few, leaveOpen)),
    await measure(await database.townOf(wanted, leaveOpen)),
  ]
  for (const [name, time] of Object.entries(after))
    say(name, `${both(before[name]!)} with ${few}, ${both(time)} with ${wanted}`)
} finally {
  await database.close()
}
