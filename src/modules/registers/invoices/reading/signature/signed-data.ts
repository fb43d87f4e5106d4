// SPDX-License-Identifier: EUPL-1.2
import {
  type BaseBlock,
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
  type ValueBlock,
} from 'asn1js'

const signedData = '1.2.840.113549.1.7.2'
const limits = { maxNodes: 100_000, maxContentLength: 64 * 1024 * 1024, parseEmbedded: false }

/** What an envelope holds, and who signed it how (RFC 5652, 5.1 and 5.3). */
export interface SignedData {
  content: Uint8Array
  /** Each as its own octets. */
  certificates: readonly Certificate[]
  signers: readonly SignerInfo[]
}

interface Certificate {
  octets: Uint8Array
  /** Issuer and serial number, as octets, in hexadecimal. */
  name: string
}

export interface SignerInfo {
  /** The same of its certificate; nothing when it is told another way. */
  certificate: string | undefined
  digest: string
  algorithm: string
  /** The signed attributes as they were hashed, with the digest of the content among them; nothing when there are none. */
  attributes: { octets: Uint8Array; messageDigest: Uint8Array | undefined } | undefined
  signature: Uint8Array
}

/** Nothing when the octets are no such envelope. */
export function signedDataIn(der: Uint8Array): SignedData | undefined {
  const { result, offset } = fromBER(new Uint8Array(der), limits)
  const [type, signed] = offset < 0 ? [] : blocksOf(result)
  if (oidOf(type) !== signedData) return undefined
  const [, , encapsulated, ...rest] = blocksOf(blocksOf(signed)[0])
  const content = octetsOf(blocksOf(blocksOf(encapsulated)[1])[0])
  if (!content) return undefined
  return {
    content,
    certificates: blocksOf(rest.find((block) => tagOf(block) === 0)).flatMap(certificateOf),
    signers: blocksOf(rest.find((block) => block instanceof SetOf)).flatMap(signerOf),
  }
}

function certificateOf(block: Block): Certificate[] {
  const fields = blocksOf(blocksOf(block)[0])
  const [serial, , issuer] = tagOf(fields[0]) === 0 ? fields.slice(1) : fields
  return serial && issuer ? [{ octets: rawOf(block), name: hex(issuer) + hex(serial) }] : []
}

function signerOf(block: Block): SignerInfo[] {
  const [, id, digest, ...rest] = blocksOf(block)
  const attributes = tagOf(rest[0]) === 0 ? rest.shift() : undefined
  const [algorithm, signature] = rest
  const octets = octetsOf(signature)
  if (!octets) return []
  const [issuer, serial] = blocksOf(id)
  return [
    {
      certificate: id instanceof Sequence && issuer && serial ? hex(issuer) + hex(serial) : undefined,
      digest: oidOf(blocksOf(digest)[0]) ?? '',
      algorithm: oidOf(blocksOf(algorithm)[0]) ?? '',
      attributes: attributes && attributesOf(attributes),
      signature: octets,
    },
  ]
}

const messageDigest = '1.2.840.113549.1.9.4'

/** RFC 5652, 5.4: what is hashed is their DER encoding as a set, not with the mark they bear in the file. */
function attributesOf(block: Block): SignerInfo['attributes'] {
  const attributes = blocksOf(block)
  const digest = attributes.find((attribute) => oidOf(blocksOf(attribute)[0]) === messageDigest)
  const each = attributes.map(rawOf).toSorted(Buffer.compare)
  const content = Buffer.concat(each)
  return {
    octets: Buffer.concat([Buffer.from([0x31, ...lengthOf(content.length)]), content]),
    messageDigest: octetsOf(blocksOf(blocksOf(digest)[1])[0]),
  }
}

const lengthOf = (length: number): number[] =>
  length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]

type Block = ValueBlock | BaseBlock | object | undefined

const blocksOf = (block: Block): readonly Block[] =>
  block instanceof Sequence || block instanceof SetOf || block instanceof Constructed ? block.valueBlock.value : []

const oidOf = (block: Block): string | undefined => (block instanceof ObjectIdentifier ? block.getValue() : undefined)

const octetsOf = (block: Block): Uint8Array | undefined =>
  block instanceof OctetString ? new Uint8Array(block.getValue()) : undefined

/** The number of a mark that depends on its place: «[0]». */
const tagOf = (block: Block): number | undefined =>
  block instanceof Constructed && block.idBlock.tagClass === 3 ? block.idBlock.tagNumber : undefined

const rawOf = (block: Block): Uint8Array =>
  block !== undefined && 'valueBeforeDecodeView' in block && block.valueBeforeDecodeView instanceof Uint8Array
    ? block.valueBeforeDecodeView
    : new Uint8Array()

const hex = (block: Block): string => Buffer.from(rawOf(block)).toString('hex')
