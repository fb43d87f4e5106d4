// SPDX-License-Identifier: EUPL-1.2
import { Worker } from 'node:worker_threads'

/** Milliseconds for which a thread waits for another plan: somebody often corrects a document and loads it again. */
const keptFor = 5 * 60_000

interface Kept {
  reader: Worker
  megabytes: number
  end: NodeJS.Timeout
}

let kept: Kept | undefined

/** A thread that reads plans, with so much memory: the one kept, which has its code ready, else a new one. */
export function takeReader(megabytes: number): Worker {
  if (kept?.megabytes === megabytes) {
    const { reader } = kept
    letGo(reader)
    reader.ref()
    return reader
  }
  const reader = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  return reader.on('error', () => letGo(reader)).on('exit', () => letGo(reader))
}

/** Keeps a thread that has read its plan for the next one; one is enough. It does not keep the process alive. */
export async function keepReader(reader: Worker, megabytes: number): Promise<void> {
  if (kept) {
    await reader.terminate()
    return
  }
  reader.unref()
  kept = { reader, megabytes, end: setTimeout(() => reader.terminate(), keptFor).unref() }
}

function letGo(reader: Worker): void {
  if (kept?.reader !== reader) return
  clearTimeout(kept.end)
  kept = undefined
}
