// SPDX-License-Identifier: EUPL-1.2
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { fileName } from '#kernel/file-name.ts'

const megabyte = 1024 * 1024

/** What an archive may hold at most, so that a small file cannot fill the memory; past a size, it may not swell so much. */
const limits = { files: 20_000, bytes: 512 * megabyte, ofOne: 64 * megabyte, swelling: 200, mayAlways: 64 * megabyte }

export interface ArchivedFile {
  name: string
  bytes: Uint8Array
}

/** Why an archive is not opened, to be read by a person. */
export class RefusedArchive extends Error {}

export const looksZipped = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** Which files are wanted, by their name, and how many bytes they may be together once opened. */
interface Wanted {
  only: RegExp
  most: number
}

const everything: Wanted = { only: /^/, most: limits.bytes }

/**
 * The files of a zip, in its order and without folders. A name inside is only shown, never a place to write to.
 * @throws RefusedArchive when it is over the limits or says what it should not; another error when it is broken.
 */
export async function unzip(bytes: Uint8Array, { only, most }: Wanted = everything): Promise<ArchivedFile[]> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(Buffer.from(bytes), {
    lazyEntries: true,
  })
  if (zip.entryCount > limits.files) throw new RefusedArchive(`L’archivio contiene più di ${limits.files} file.`)

  const entries = (await Array.fromAsync(entriesOf(zip))).filter((entry) => !entry.fileName.endsWith('/'))
  refuseSwelling(entries, bytes.length)
  const wanted = entries.filter((entry) => only.test(entry.fileName))
  if (openedSize(wanted) > most) throw tooLarge(most)
  const files: ArchivedFile[] = []
  for (const entry of wanted) {
    refuseEntry(entry)
    files.push({ name: fileName(entry.fileName), bytes: await contentOf(zip, entry) })
  }
  return files
}

/** Two entries that share the same bytes are how a few of them become many. */
function refuseSwelling(entries: readonly yauzl.Entry[], size: number): void {
  const opened = openedSize(entries)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  if (opened > limits.bytes) throw tooLarge(limits.bytes)
  if (packed > size)
    throw new RefusedArchive('Nell’archivio più file occupano lo stesso posto: non è fatto come si deve.')
  if (opened > limits.mayAlways && opened > size * limits.swelling)
    throw new RefusedArchive('L’archivio, aperto, diventa centinaia di volte più grande: non sembra di documenti.')
}

const openedSize = (entries: readonly yauzl.Entry[]): number =>
  entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)

const tooLarge = (most: number) => new RefusedArchive(`L’archivio, aperto, supera ${most / megabyte} MB.`)

function refuseEntry(entry: yauzl.Entry): void {
  const name = `«${fileName(entry.fileName)}»`
  if (entry.isEncrypted()) throw new RefusedArchive('L’archivio è protetto da una parola chiave: toglila e riprova.')
  if (isLink(entry)) throw new RefusedArchive(`${name}, nell’archivio, è il collegamento a un altro file: toglilo.`)
  if (entry.uncompressedSize > limits.ofOne)
    throw new RefusedArchive(`${name}, nell’archivio, supera ${limits.ofOne / megabyte} MB.`)
}

/** Archives made on Unix keep there what kind of file each is. */
const isLink = ({ externalFileAttributes }: yauzl.Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

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
