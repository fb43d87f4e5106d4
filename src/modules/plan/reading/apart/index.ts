// SPDX-License-Identifier: EUPL-1.2
import { Worker } from 'node:worker_threads'
import type { CivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { PagesRead } from '../containers/document.ts'
import type { Reading } from '../read-plan.ts'

/** A plan of 300 pages takes a few seconds and 200 MB. */
const usualMost = { seconds: 120, megabytes: 512 }

/** What the thread that reads says. */
export type Told = { pages: PagesRead } | { reading: Reading } | { refusal: string }

interface Watching {
  /** Stops the reading. */
  signal?: AbortSignal | undefined
  tell?: (pages: PagesRead) => void
  most?: typeof usualMost
}

/**
 * Reads a plan in a thread of its own, so that nobody else waits, with so much memory and time and no more.
 * @throws Refusal 'unreadable'; the reason of the signal, when that stops it.
 */
export async function readApart(
  bytes: Uint8Array,
  today: CivilDate,
  { signal, tell, most = usualMost }: Watching,
): Promise<Reading> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    workerData: { bytes, today },
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Reading>()
  const stop = () => reject(signal?.reason)
  const deadline = setTimeout(() => reject(tooSlow()), most.seconds * 1000)
  signal?.addEventListener('abort', stop)
  worker.on('message', (told: Told) => {
    if ('pages' in told) tell?.(told.pages)
    else if ('reading' in told) resolve(told.reading)
    else reject(new Refusal('unreadable', told.refusal))
  })
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error),
  )
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

const smaller = 'carica solo la sottosezione Performance, senza gli allegati.'

const tooSlow = () => new Refusal('unreadable', `Il documento chiede troppo tempo per essere letto: ${smaller}`)
const tooHeavy = () => new Refusal('unreadable', `Il documento chiede troppa memoria per essere letto: ${smaller}`)
