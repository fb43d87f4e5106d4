// SPDX-License-Identifier: EUPL-1.2
import type { Readable } from 'node:stream'

/** A backup is a run of frames: a letter, the length of what follows in four bytes, and that. */
export interface Frame {
  kind: 'header' | 'municipality' | 'table' | 'rows' | 'end'
  payload: Buffer
}

const letters = { header: 'H', municipality: 'M', table: 'T', rows: 'D', end: 'E' } as const satisfies Record<
  Frame['kind'],
  string
>
const kinds = new Map<string, Frame['kind']>(
  Object.entries(letters).map(([kind, letter]) => [letter, kind as Frame['kind']]),
)
const headLength = 5

/** No frame is larger: what says so is damaged. */
const largestFrame = 256 * 1024 * 1024

export function frameBytes(kind: Frame['kind'], payload: Buffer): Buffer {
  const head = Buffer.alloc(headLength)
  head.write(letters[kind], 0, 'latin1')
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

/** The frames of a stream, in order; throws when it breaks off inside one or holds something else. */
export async function* framesOf(stream: Readable): AsyncGenerator<Frame> {
  let pending = Buffer.alloc(0)
  for await (const chunk of stream) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    for (
      let length = nextLength(pending);
      length !== undefined && pending.length >= headLength + length;
      length = nextLength(pending)
    ) {
      const kind = kinds.get(String.fromCharCode(pending[0]!))!
      yield { kind, payload: pending.subarray(headLength, headLength + length) }
      pending = pending.subarray(headLength + length)
    }
  }
  if (pending.length > 0) throw new RangeError('the file breaks off')
}

function nextLength(pending: Buffer): number | undefined {
  if (pending.length < headLength) return undefined
  const length = pending.readUInt32BE(1)
  if (!kinds.has(String.fromCharCode(pending[0]!)) || length > largestFrame) throw new RangeError('not a frame')
  return length
}
