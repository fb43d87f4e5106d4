// SPDX-License-Identifier: EUPL-1.2
import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { type Signature, type Signer, signerOf } from './signature.ts'
import type { SignedData, SignerInfo } from './signed-data.ts'

/** Digests by their identifier (RFC 5754), SHA-1 for the oldest invoices. */
const digests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** RSA with the digest named apart or together, PSS, and ECDSA (RFC 3370, 4056, 5753). */
const algorithms: Readonly<Record<string, { digest?: string; padding?: number }>> = {
  '1.2.840.113549.1.1.1': { padding: 1 },
  '1.2.840.113549.1.1.5': { digest: 'sha1', padding: 1 },
  '1.2.840.113549.1.1.11': { digest: 'sha256', padding: 1 },
  '1.2.840.113549.1.1.12': { digest: 'sha384', padding: 1 },
  '1.2.840.113549.1.1.13': { digest: 'sha512', padding: 1 },
  '1.2.840.113549.1.1.10': { padding: 6 },
  '1.2.840.10045.2.1': {},
  '1.2.840.10045.4.1': { digest: 'sha1' },
  '1.2.840.10045.4.3.2': { digest: 'sha256' },
  '1.2.840.10045.4.3.3': { digest: 'sha384' },
  '1.2.840.10045.4.3.4': { digest: 'sha512' },
}

/** Whether every signature of these envelopes, one in another, is of what is inside; who gave the certificates is not asked. */
export function cadesSignature(envelopes: readonly SignedData[]): Signature {
  const signed = envelopes.flatMap((envelope) => envelope.signers.map((signer) => check(envelope, signer)))
  const signers = signed.flatMap(({ signer }) => signer ?? [])
  const worst = signed.find(({ outcome }) => outcome === 'invalid') ?? signed.find(({ outcome }) => outcome !== 'valid')
  if (signed.length === 0) return { outcome: 'not-checkable', because: 'la busta non contiene nessuna firma', signers }
  return { outcome: worst?.outcome ?? 'valid', because: worst?.because, signers }
}

interface Checked extends Pick<Signature, 'outcome' | 'because'> {
  signer?: Signer
}

function check({ content, certificates }: SignedData, signer: SignerInfo): Checked {
  const named = certificates.find(({ name }) => name === signer.certificate)
  const [only, ...others] = certificates
  const certificate = certificateIn((named ?? (others.length === 0 ? only : undefined))?.octets)
  if (!certificate)
    return { outcome: 'not-checkable', because: 'il certificato di chi ha firmato non è nella busta o non si legge' }
  const who = signerOf(certificate)
  const algorithm = algorithms[signer.algorithm]
  const digest = algorithm?.digest ?? digests[signer.digest]
  if (!algorithm || !digest)
    return { outcome: 'not-checkable', because: 'il tipo di firma non è tra quelli conosciuti', signer: who }

  const { attributes } = signer
  if (attributes && !attributes.messageDigest?.length)
    return { outcome: 'invalid', because: 'manca l’impronta del contenuto', signer: who }
  if (attributes && !isDigestOf(content, attributes.messageDigest!, digests[signer.digest] ?? digest)) {
    return { outcome: 'invalid', because: 'il contenuto non è quello firmato', signer: who }
  }
  const isGood = verified(
    attributes?.octets ?? content,
    signer.signature,
    certificate.publicKey,
    digest,
    algorithm.padding,
  )
  if (isGood === undefined)
    return { outcome: 'not-checkable', because: 'la chiave del certificato non è tra quelle conosciute', signer: who }
  return isGood
    ? { outcome: 'valid', signer: who }
    : { outcome: 'invalid', because: 'la firma non è fatta con la chiave del certificato', signer: who }
}

const isDigestOf = (content: Uint8Array, digest: Uint8Array, name: string): boolean =>
  createHash(name).update(content).digest().equals(digest)

function verified(
  signed: Uint8Array,
  signature: Uint8Array,
  key: KeyObject,
  digest: string,
  padding?: number,
): boolean | undefined {
  try {
    return verify(
      digest,
      signed,
      { key, ...(padding !== undefined && key.asymmetricKeyType === 'rsa' && { padding }) },
      signature,
    )
  } catch {
    return undefined
  }
}

function certificateIn(octets: Uint8Array | undefined): X509Certificate | undefined {
  try {
    return octets && new X509Certificate(octets)
  } catch {
    return undefined
  }
}
