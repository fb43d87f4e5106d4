// SPDX-License-Identifier: EUPL-1.2
import type { GivenFile } from '../files.ts'

/** A file and its place among those handed in together, from 1. */
export type PlacedFile = GivenFile & { position: number }

/** What is written in one transaction: whoever else writes in the journal waits no longer than for this. */
export const largestBatch = { files: 50, bytes: 8 * 1024 * 1024 }

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
