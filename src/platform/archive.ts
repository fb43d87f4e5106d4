// SPDX-License-Identifier: EUPL-1.2
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/** What an archive may hold at most, so that a small file cannot fill the memory. */
const limits = { files: 20_000, bytes: 512 * 1024 * 1024 }

export interface ArchivedFile {
  name: string
  bytes: Uint8Array
}

export const looksZipped = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** The files of a zip, in its order and without folders; throws when it is broken or over the limits. */
export async function unzip(bytes: Uint8Array): Promise<ArchivedFile[]> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(Buffer.from(bytes), {
    lazyEntries: true,
  })
  if (zip.entryCount > limits.files) throw new RangeError(`L’archivio contiene più di ${limits.files} file.`)

  const files: ArchivedFile[] = []
  let left = limits.bytes
  for await (const entry of entriesOf(zip)) {
    if (entry.fileName.endsWith('/')) continue
    left -= entry.uncompressedSize
    if (left < 0) throw new RangeError(`L’archivio, aperto, supera ${limits.bytes / 1024 / 1024} MB.`)
    files.push({ name: entry.fileName, bytes: await contentOf(zip, entry) })
  }
  return files
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | undefined>((settle, fail) => {
      zip
        .once('entry', settle)
        .once('end', () => settle(undefined))
        .once('error', fail)
      zip.readEntry()
    })
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
    if (entry === undefined) return
    yield entry
  }
}

/** The library checks that an entry gives no more bytes than it declared. */
async function contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await promisify<yauzl.Entry, import('node:stream').Readable>(zip.openReadStream.bind(zip))(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
