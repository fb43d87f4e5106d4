// SPDX-License-Identifier: EUPL-1.2
import { scheduler } from 'node:timers/promises'
import { readFile } from '../actions.ts'
import type { ReadFile } from '../arrival.ts'
import type { GivenFile } from '../files.ts'
import type { Way } from './model.ts'

/** A file and its place among those handed in together, from 1. */
export type PlacedFile = GivenFile & { position: number }

/** What is written in one transaction: whoever else writes in the journal waits no longer than for this. */
export const largestBatch = { files: 250, bytes: 8 * 1024 * 1024 }

export async function* inBatches(files: AsyncIterable<GivenFile> | Iterable<GivenFile>): AsyncGenerator<PlacedFile[]> {
  let batch: PlacedFile[] = []
  let [position, bytes] = [0, 0]
  for await (const file of files) {
    position++
    batch.push({ ...file, position })
    bytes += 'bytes' in file ? file.bytes.length : 0
    if (batch.length < largestBatch.files && bytes < largestBatch.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

/** A file of a batch and, when it could be opened, what was read in it. */
export interface BatchFile {
  file: PlacedFile
  read: ReadFile | undefined
}

/** Reads each batch while the one before is being written. */
export async function* readAhead(batches: AsyncIterable<PlacedFile[]>, origin: Way): AsyncGenerator<BatchFile[]> {
  let ahead: Promise<BatchFile[]> | undefined
  for await (const batch of batches) {
    const before = ahead
    ahead = readAll(batch, origin)
    // Whoever waits for it is told; until then nobody does.
    ahead.catch(() => undefined)
    if (before) yield await before
  }
  if (ahead) yield await ahead
}

/** Reading keeps the processor busy: between two files others have their turn. */
const readAll = (batch: readonly PlacedFile[], origin: Way): Promise<BatchFile[]> =>
  Array.fromAsync(batch, async (file) => {
    await scheduler.yield()
    return { file, read: 'bytes' in file ? readFile({ ...file, origin }) : undefined }
  })
