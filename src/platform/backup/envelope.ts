// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs'
import { pipeline, type Readable, Transform } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Refusal } from '#kernel/refusal.ts'

// The file around the frames: a first line that names the format, then gzip, encrypted with AES-256-GCM on request.

const plain = 'TRAGUARDO-BACKUP-2\n'
const sealed = 'TRAGUARDO-BACKUP-2-SEALED\n'
const saltLength = 16
const ivLength = 12
const tagLength = 16

const keyFrom = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })

/** Where to write the frames; `done` settles when the file is whole on the disk. */
export function openForWriting(
  path: string,
  passphrase: string | undefined,
): { frames: Transform; done: Promise<void> } {
  const gzip = createGzip()
  const file = createWriteStream(path, { flush: true, mode: 0o600 })
  if (passphrase === undefined) {
    file.write(plain)
    pipeline(gzip, file, () => undefined)
    return { frames: gzip, done: finished(file) }
  }
  const [salt, iv] = [randomBytes(saltLength), randomBytes(ivLength)]
  const cipher = createCipheriv('aes-256-gcm', keyFrom(passphrase, salt), iv)
  file.write(Buffer.concat([Buffer.from(sealed), salt, iv]))
  const tagAtEnd = new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => done(null, cipher.getAuthTag()),
  })
  pipeline(gzip, cipher, tagAtEnd, file, () => undefined)
  return { frames: gzip, done: finished(file) }
}

/** The frames' bytes. @throws Refusal when it is no backup, or is sealed and the passphrase is missing. */
export function openForReading(path: string, passphrase: string | undefined): Readable {
  const start = readAt(path, 0, sealed.length + saltLength + ivLength)
  const gunzip = createGunzip()
  const carry = (error: Error | null | undefined) => error && gunzip.destroy(error)
  if (start.subarray(0, plain.length).toString('latin1') === plain) {
    pipeline(createReadStream(path, { start: plain.length }), gunzip, carry)
    return gunzip
  }
  if (start.subarray(0, sealed.length).toString('latin1') !== sealed) {
    throw new Refusal('unreadable', `${path} non è una copia di sicurezza di Traguardo.`)
  }
  if (passphrase === undefined) {
    throw new Refusal('conflict', 'La copia è cifrata: scrivi la sua frase segreta in TRAGUARDO_PASSPHRASE.')
  }
  const { size } = statSync(path)
  const salt = start.subarray(sealed.length, sealed.length + saltLength)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFrom(passphrase, salt),
    start.subarray(sealed.length + saltLength),
  )
  decipher.setAuthTag(readAt(path, size - tagLength, tagLength))
  pipeline(createReadStream(path, { start: start.length, end: size - tagLength - 1 }), decipher, gunzip, carry)
  return gunzip
}

/** Whether a backup asks for its passphrase. */
export const isSealed = (path: string): boolean => readAt(path, 0, sealed.length).toString('latin1') === sealed

function readAt(path: string, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const file = openSync(path, 'r')
  const read = readSync(file, bytes, 0, length, Math.max(0, position))
  closeSync(file)
  return bytes.subarray(0, read)
}
