// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { PagesRead } from '../containers/document.ts'
import type { Reading } from '../read-plan.ts'
import { keepReader, takeReader } from './reader.ts'

/** A plan of 300 pages takes a few seconds and 200 MB. */
const usualMost = { seconds: 120, megabytes: 512 }

/** What the thread that reads is asked. */
export interface Asked {
  bytes: Uint8Array
  today: CivilDate
}

/** How its reading ended. */
export type Ended = { reading: Reading } | { refusal: string }

/** What it says. */
export type Told = { pages: PagesRead } | Ended

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
  { signal, tell, most = usualMost }: Watching = {},
): Promise<Reading> {
  signal?.throwIfAborted()
  const reader = takeReader(most.megabytes)
  const { promise, resolve, reject } = Promise.withResolvers<Ended>()
  const stop = () => reject(signal?.reason)
  const deadline = setTimeout(() => reject(tooSlow()), most.seconds * 1000)
  const hear = (told: Told) => ('pages' in told ? tell?.(told.pages) : resolve(told))
  const fail = (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : error)
  signal?.addEventListener('abort', stop)
  reader.on('message', hear).on('error', fail)
  let ended: Ended | undefined
  try {
    reader.postMessage({ bytes, today } satisfies Asked)
    ended = await promise
  } finally {
    clearTimeout(deadline)
    signal?.removeEventListener('abort', stop)
    reader.off('message', hear).off('error', fail)
    await (ended ? keepReader(reader, most.megabytes) : reader.terminate())
  }
  if ('refusal' in ended) throw new Refusal('unreadable', ended.refusal)
  return ended.reading
}

const smaller = 'carica solo la sottosezione Performance, senza gli allegati.'

const tooSlow = () => new Refusal('unreadable', `Il documento chiede troppo tempo per essere letto: ${smaller}`)
const tooHeavy = () => new Refusal('unreadable', `Il documento chiede troppa memoria per essere letto: ${smaller}`)
