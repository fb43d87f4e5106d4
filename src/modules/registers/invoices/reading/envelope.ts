// SPDX-License-Identifier: EUPL-1.2
import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence, type ValueBlock } from 'asn1js'
import { looksLikeXml } from './decode.ts'

const signedData = '1.2.840.113549.1.7.2'
const limits = { maxNodes: 100_000, maxContentLength: 64 * 1024 * 1024, parseEmbedded: false }

/**
 * The XML inside a signed envelope (.p7m), or the same bytes when there is none; the signature is not verified.
 * Undefined when the file is neither XML nor an envelope that can be opened.
 */
export function openEnvelope(bytes: Uint8Array): Uint8Array | undefined {
  let inside: Uint8Array | undefined = bytes
  // Some files are signed twice, one envelope in another.
  for (let layers = 0; layers < 4 && inside && !looksLikeXml(inside); layers++) {
    const der = derOf(inside)
    inside = der && contentOf(der)
  }
  return inside && looksLikeXml(inside) ? inside : undefined
}

/** DER or BER as it is, base64 with or without line breaks, PEM. */
function derOf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0x30) return bytes
  const text = new TextDecoder('latin1').decode(bytes)
  const base64 = text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----|^\u00ef\u00bb\u00bf|\s+/g, '')
  if (!/^MI[A-Za-z0-9+/]+=*$/.test(base64)) return undefined
  return Buffer.from(base64, 'base64')
}

/** RFC 5652: ContentInfo → SignedData → EncapsulatedContentInfo → the octets, possibly in chunks. */
function contentOf(der: Uint8Array): Uint8Array | undefined {
  const { result, offset } = fromBER(new Uint8Array(der), limits)
  const [type, signed] = offset < 0 ? [] : blocksOf(result)
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== signedData) return undefined
  const [, , encapsulated] = blocksOf(blocksOf(signed)[0])
  const content = blocksOf(blocksOf(encapsulated)[1])[0]
  return content instanceof OctetString ? new Uint8Array(content.getValue()) : undefined
}

type Block = ValueBlock | object | undefined

const blocksOf = (block: Block): readonly Block[] =>
  block instanceof Sequence || block instanceof Constructed ? block.valueBlock.value : []
