// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { fileName } from '#kernel/file-name.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type User, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { refusalStatuses } from '#ui/statuses.ts'
import { finish, handIn } from './actions.ts'
import { fileJson } from './open-data.ts'
import type { IntakeDesk } from './pages.ts'
import { intakeFiles } from './store.ts'
import { atOnce, filesHandedIn, largestUpload } from './upload.ts'

/** A program is told that it cannot be heard now only when it has tried wrong keys too often. */
const statuses = { ...refusalStatuses, unavailable: 429 } as const

const limit = bodyLimit({
  maxSize: largestUpload.bytes,
  onError: (c) => c.json({ errore: 'Il file supera 50 MB: dividilo in archivi più piccoli.' }, 413),
})

/** Tells who has the key that a request brings, from an address. */
type ProgramAt = (authorization: string | undefined, address: string) => Promise<User>

/** Where programs hand in invoices: a file or an archive for each request, and what became of it as JSON. */
export const invoiceApi = (db: Database, desk: IntakeDesk, programAt: ProgramAt) =>
  new Hono<Visit>().post(
    '/',
    permit('public'),
    (c, next) =>
      orRefusal(c, async () => {
        c.set('user', await programAt(c.req.header('authorization'), c.var.caller.address))
        await next()
      }),
    limit,
    (c) => orRefusal(c, () => takeIn(c, db, desk)),
  )

/** A refusal is told as JSON too; any other error is for who answers errors. */
async function orRefusal<Answer>(c: Context<Visit>, work: () => Promise<Answer>): Promise<Answer | Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return c.json({ errore: error.message }, statuses[error.kind])
  }
}

async function takeIn(c: Context<Visit>, db: Database, desk: IntakeDesk): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length === 0) throw new Refusal('unreadable', 'La richiesta è vuota: metti il file nel suo corpo.')
  const files = await filesHandedIn([{ name: fileName(c.req.query('nome') ?? ''), bytes }])
  const intake = await handIn(db, files, { origin: 'program', by: c.var.user })
  const { id } = intake
  const told = { importazione: String(id), indirizzo: `${c.var.caller.origin}/fatture/importazioni/${id}` }
  if (files.length > atOnce) {
    await desk.importWaiting()
    return c.json({ ...told, finita: false, attesi: files.length }, 202)
  }
  await finish(db, intake)
  const ended = await intakeFiles(db, { intake: id, outcome: undefined })
  const refused = ended.every(({ outcome }) => outcome === 'refused')
  return c.json({ ...told, finita: true, file: ended.map(fileJson) }, refused ? 422 : 200)
}
