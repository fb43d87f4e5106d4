// SPDX-License-Identifier: EUPL-1.2
import { X509Certificate } from 'node:crypto'
import { leavesOf } from '#platform/xml/leaves.ts'
import { type Signature, signerOf } from './signature.ts'

/** A signature inside the XML: it is of the text put into canonical form, which we do not do; who signed can be told. */
export function xadesSignature(text: string): Signature {
  const leaves = leavesOf(text)
  const paths =
    'because' in leaves
      ? []
      : [...leaves].filter(([path]) => path.endsWith('/Signature/KeyInfo/X509Data/X509Certificate'))
  return {
    outcome: 'not-checkable',
    because: 'è scritta dentro l’XML (XAdES)',
    signers: paths.flatMap(([, base64]) => signerIn(base64)),
  }
}

function signerIn(base64: string) {
  try {
    return [signerOf(new X509Certificate(Buffer.from(base64, 'base64')))]
  } catch {
    return []
  }
}
