// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { fileName } from '#kernel/file-name.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type User, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import type { GivenFile } from '../files.ts'
import { finish, handIn } from './actions.ts'
import { fileJson } from './open-data.ts'
import type { IntakeDesk } from './pages.ts'
import { findIntake, intakeFiles } from './store.ts'
import { atOnce, filesHandedIn, largestUpload } from './upload.ts'
import { outcomeNames } from './words.ts'

const limit = bodyLimit({
  maxSize: largestUpload.bytes,
  onError: (c) => c.json({ errore: 'Il file supera 50 MB: dividilo in archivi più piccoli.' }, 413),
})

/** Tells who has the key that a request brings, from an address. */
type ProgramAt = (authorization: string | undefined, address: string) => Promise<User>

/** Where programs hand in invoices, a file or an archive for each request, and ask what became of them; all as JSON. */
export function invoiceApi(db: Database, desk: IntakeDesk, programAt: ProgramAt) {
  const withKey: MiddlewareHandler<Visit> = async (c, next) => {
    c.set('user', await programAt(c.req.header('authorization'), c.var.caller.address))
    await next()
  }

  return new Hono<Visit>()
    .post('/', permit('public'), withKey, limit, async (c) => {
      const files = await filesIn(c)
      const intake = await handIn(db, files, { origin: 'program', by: c.var.user })
      if (files.length > atOnce) {
        const answer = await told(c, intake.id)
        await desk.importWaiting()
        return c.json(answer, 202)
      }
      await finish(db, intake)
      const answer = await told(c, intake.id)
      return c.json(answer, answer.file.every(({ esito }) => esito === outcomeNames.refused) ? 422 : 200)
    })

    .get('/importazioni/:id{[0-9]{1,18}}', permit('public'), withKey, async (c) =>
      c.json(await told(c, BigInt(c.req.param('id')))),
    )

  /** How far an import of the program that asks is, with each file read so far. */
  async function told(c: Context<Visit>, id: bigint) {
    const intake = await findIntake(db, id)
    if (intake?.broughtBy !== c.var.user.id)
      throw new Refusal('not-found', 'Questo programma non ha consegnato nessuna importazione con questo numero.')
    const { origin } = c.var.caller
    const files = await intakeFiles(db, { intake: id, outcome: undefined })
    return {
      importazione: String(id),
      indirizzo: `${origin}/fatture/importazioni/${id}`,
      avanzamento: `${origin}/api/fatture/importazioni/${id}`,
      finita: intake.endedAt !== null,
      attesi: intake.expected,
      file: files.map(fileJson),
    }
  }
}

async function filesIn(c: Context<Visit>): Promise<GivenFile[]> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length === 0) throw new Refusal('unreadable', 'La richiesta è vuota: metti il file nel suo corpo.')
  return filesHandedIn([{ name: fileName(c.req.query('nome') ?? ''), bytes }])
}
