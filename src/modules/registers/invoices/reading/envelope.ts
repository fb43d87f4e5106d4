// SPDX-License-Identifier: EUPL-1.2
import { looksLikeXml } from './decode.ts'
import { type SignedData, signedDataIn } from './signature/signed-data.ts'

/** What was in the envelopes, and these, the outermost first. */
export interface Opened {
  xml: Uint8Array
  envelopes: readonly SignedData[]
}

/**
 * The XML inside a signed envelope (.p7m), or the same bytes when there is none; the signature is not verified.
 * Undefined when the file is neither XML nor an envelope that can be opened.
 */
export const openEnvelope = (bytes: Uint8Array): Uint8Array | undefined => openEnvelopes(bytes)?.xml

/** The same, with the envelopes. */
export function openEnvelopes(bytes: Uint8Array): Opened | undefined {
  const envelopes: SignedData[] = []
  let xml = bytes
  // Some files are signed twice, one envelope in another.
  while (!looksLikeXml(xml)) {
    const der = envelopes.length < mostLayers ? derOf(xml) : undefined
    const envelope = der && signedDataIn(der)
    if (!envelope) return undefined
    envelopes.push(envelope)
    xml = envelope.content
  }
  return { xml, envelopes }
}

const mostLayers = 4

/** DER or BER as it is, base64 with or without line breaks, PEM. */
function derOf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0x30) return bytes
  const text = new TextDecoder('latin1').decode(bytes)
  const base64 = text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----|^\u00ef\u00bb\u00bf|\s+/g, '')
  if (!/^MI[A-Za-z0-9+/]+=*$/.test(base64)) return undefined
  return Buffer.from(base64, 'base64')
}
