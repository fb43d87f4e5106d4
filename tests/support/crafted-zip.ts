// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of an archive written octet by octet, so that it can lie. */
export interface Crafted {
  name: string
  content: Uint8Array
  /** What it says it is large, when opened. */
  size?: number
  deflated?: boolean
  flags?: number
  attributes?: number
  /** Says its size in the extra field of large archives. */
  zip64?: boolean
  /** Points at the first entry's bytes, and brings none. */
  sharing?: boolean
}

/** An archive of these entries; `entryCount` and `padding` let it say more of itself than there is. */
export function zipWith(entries: readonly Crafted[], { entryCount = entries.length, padding = 0 } = {}): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [index, entry] of entries.entries()) {
    const shares = entry.sharing && index > 0
    directory.push(directoryEntry(entry, shares ? 0 : offset))
    if (shares) continue
    pieces.push(localHeader(entry.name, dataOf(entry), entry))
    offset += pieces.at(-1)!.length
  }
  pieces.push(new Uint8Array(padding))
  const central = Buffer.concat(directory)
  return Buffer.concat([...pieces, central, ending(entryCount, central.length, offset + padding)])
}

const dataOf = ({ content, deflated }: Crafted): Uint8Array => (deflated ? deflateRawSync(content) : content)

/** What stands before the bytes of a file, and the bytes. */
export function localHeader(name: string, data: Uint8Array, entry: Partial<Crafted> = {}): Uint8Array {
  const title = Buffer.from(name)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(0x800 | (entry.flags ?? 0), 6)
  head.writeUInt16LE(entry.deflated ? 8 : 0, 8)
  head.writeUInt32LE(crc32(entry.content ?? data), 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt32LE(entry.content?.length ?? data.length, 22)
  head.writeUInt16LE(title.length, 26)
  return Buffer.concat([head, title, data])
}

function directoryEntry(entry: Crafted, offset: number): Uint8Array {
  const title = Buffer.from(entry.name)
  const size = entry.size ?? entry.content.length
  const extra = entry.zip64 ? large(size) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE((3 << 8) | 20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(0x800 | (entry.flags ?? 0), 8)
  // Stored bytes are checked against the size at once: only packed ones can lie.
  head.writeUInt16LE(entry.deflated || entry.size !== undefined ? 8 : 0, 10)
  head.writeUInt32LE(crc32(entry.content), 16)
  head.writeUInt32LE(dataOf(entry).length, 20)
  head.writeUInt32LE(entry.zip64 ? 0xffffffff : size, 24)
  head.writeUInt16LE(title.length, 28)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE((entry.attributes ?? 0) >>> 0, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, title, extra])
}

function large(size: number): Buffer {
  const field = Buffer.alloc(12)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8, 2)
  field.writeBigUInt64LE(BigInt(size), 4)
  return field
}

function ending(entryCount: number, length: number, offset: number): Uint8Array {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entryCount, 8)
  end.writeUInt16LE(entryCount, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
