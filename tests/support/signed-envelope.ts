// SPDX-License-Identifier: EUPL-1.2
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

// Envelopes signed by invented persons, octet by octet (RFC 5652, RFC 5280).

const length = (size: number): number[] =>
  size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const text = (value: string) => der(0x0c, Buffer.from(value))
/** Of two digits for the year, or four. */
const time = (value: string) => der(value.length > 13 ? 0x18 : 0x17, Buffer.from(value))
const whole = (value: number) => der(0x02, Buffer.from([value]))

const [data, signedData] = [oid('2a864886f70d010701'), oid('2a864886f70d010702')]
const [contentType, messageDigest] = [oid('2a864886f70d010903'), oid('2a864886f70d010904')]
const sha256 = oid('608648016503040201')

export type Algorithm = 'RSA' | 'PSS' | 'ECDSA'
const algorithms: Record<Algorithm, Buffer> = {
  RSA: oid('2a864886f70d010101'),
  PSS: oid('2a864886f70d01010a'),
  ECDSA: oid('2a8648ce3d040302'),
}

const name = (common: string) => sequence(set(sequence(oid('550403'), text(common))))

export function certificate(common: string, key: KeyObject, until = '251231235959Z'): Buffer {
  const validity = sequence(time('240101000000Z'), time(until))
  const publicKey = key.export({ type: 'spki', format: 'der' })
  const fields = [whole(7), sequence(sha256), name('Prova CA'), validity, name(common), publicKey]
  return sequence(sequence(der(0xa0, whole(2)), ...fields), sequence(sha256), der(0x03, Buffer.alloc(9)))
}

const keys = {
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ECDSA: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
}

interface Sealed {
  algorithm?: Algorithm
  /** Who signs, by a certificate valid in 2024 and 2025. */
  by?: string
  /** What the envelope holds, when it is not what was signed. */
  holding?: Uint8Array
  withCertificate?: boolean
  /** Until when the certificate is valid, as written in it. */
  until?: string
}

/** A signed envelope around some content. */
export function signedEnvelope(content: Uint8Array, sealed: Sealed = {}): Buffer {
  const { algorithm = 'RSA', by = 'Ada Neri', holding = content, withCertificate = true, until } = sealed
  const { privateKey, publicKey } = keys[algorithm === 'ECDSA' ? 'ECDSA' : 'RSA']
  const digest = createHash('sha256').update(content).digest()
  const attributes = [sequence(contentType, set(data)), sequence(messageDigest, set(der(0x04, digest)))]
  const signature = sign('sha256', set(...attributes), { key: privateKey, ...(algorithm === 'PSS' && { padding: 6 }) })
  const signer = sequence(
    whole(1),
    sequence(name('Prova CA'), whole(7)),
    sequence(sha256),
    der(0xa0, ...attributes),
    sequence(algorithms[algorithm]),
    der(0x04, signature),
  )
  const certificates = withCertificate ? [der(0xa0, certificate(by, publicKey, until))] : []
  const held = sequence(data, der(0xa0, der(0x04, holding)))
  const inside = sequence(whole(1), set(sequence(sha256)), held, ...certificates, set(signer))
  return sequence(signedData, der(0xa0, inside))
}
