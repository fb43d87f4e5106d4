// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/originals.ts'
import { outageOf } from '#platform/outage.ts'
import { importReading } from '../actions.ts'
import { saveReadAgain } from '../corrections/actions.ts'
import { readApart } from '../reading/apart/index.ts'
import type { PagesRead } from '../reading/containers/document.ts'
import { planOfOriginal } from '../store/save.ts'
import { endUpload, notePages, waitingUpload, waitingUploads } from './store.ts'

/**
 * Reads and saves the plan of an upload, unless somebody else did; says whether it was there already. Refused,
 * or when the program fails on it, it ends too, and @throws why; an outage or the signal leave it for later.
 */
export async function finish(db: Database, id: bigint, signal?: AbortSignal): Promise<boolean> {
  try {
    return await readAndSave(db, id, signal)
  } catch (error) {
    if (error instanceof Refusal) await endUpload(db, id, { problem: error.message })
    else if (!signal?.aborted && !outageOf(error)) await endUpload(db, id, { problem: ourFault })
    throw error
  }
}

const ourFault = 'Non si riesce a leggerlo per un errore di Traguardo: segnalalo.'

/** Pages between a word about how far it is and the next. */
const pagesAtOnce = 10

async function readAndSave(db: Database, id: bigint, signal: AbortSignal | undefined): Promise<boolean> {
  const waiting = await waitingUpload(db, id)
  if (!waiting) return false
  const { file, day, by, againOf } = waiting
  const known = againOf === null ? await planOfOriginal(db, sha256(file.bytes)) : undefined
  if (known) {
    await endUpload(db, id, { plan: known.id })
    return true
  }

  const tell = (pages: PagesRead) => {
    // How far it is matters to who looks, and never stops the reading.
    if (pages.done % pagesAtOnce === 0 || pages.done === pages.total) notePages(db, id, pages).catch(() => undefined)
  }
  const reading = await readApart(file.bytes, day, { signal, tell })
  await db.transaction().execute(async (transaction) => {
    if (againOf !== null) await saveReadAgain(transaction, againOf, reading, by)
    const plan = againOf ?? (await importReading(transaction, file, by, async () => reading)).id
    await endUpload(transaction, id, { plan })
  })
  return false
}

/** Finishes every upload that waits, the oldest first; one refused stops no other. */
export async function readWaiting(db: Database): Promise<void> {
  for (const id of await waitingUploads(db)) {
    try {
      await finish(db, id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}
