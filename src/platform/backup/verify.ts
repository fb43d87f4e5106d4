// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { openForReading } from './envelope.ts'
import { type Frame, frameBytes, framesOf } from './frames.ts'

/** The frames of a backup but the last, which closes it. @throws Refusal 'unreadable' when a byte is not as it was written. */
export async function* soundFrames(path: string, passphrase: string | undefined): AsyncGenerator<Frame> {
  const hash = createHash('sha256')
  let closed = false
  try {
    for await (const frame of framesOf(openForReading(path, passphrase))) {
      if (frame.kind === 'end') closed = hash.digest().equals(frame.payload)
      else {
        hash.update(frameBytes(frame.kind, frame.payload))
        yield frame
      }
    }
  } catch (error) {
    if (error instanceof Refusal || !isDamage(error)) throw error
  }
  if (!closed)
    throw new Refusal(
      'unreadable',
      `La copia ${path} è rovinata o incompleta, o la frase segreta è sbagliata: usane un’altra.`,
    )
}

/** Broken compression, a broken seal, or a file that ends too soon. */
const isDamage = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error &&
    ('code' in error ? String(error.code).startsWith('Z_') : /authenticate/.test(error.message)))
