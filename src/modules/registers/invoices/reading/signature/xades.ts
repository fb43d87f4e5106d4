// SPDX-License-Identifier: EUPL-1.2
import { createHash, verify, X509Certificate } from 'node:crypto'
import { canonical, canonicalDocument } from '#platform/xml/canonical.ts'
import { isElement, type TreeElement, treeOf } from '#platform/xml/tree.ts'
import { type Signature, signerOf } from './signature.ts'

/** XML Signature (W3C, 2008): what these names stand for. */
const methods: Readonly<Record<string, { exclusive: boolean }>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': { exclusive: false },
  'http://www.w3.org/2001/10/xml-exc-c14n#': { exclusive: true },
}
const digests: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
}
const algorithms: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1': 'sha1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384': 'sha384',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'sha512',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384': 'sha384',
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512': 'sha512',
}
/** Both leave the signature out of what is signed: by its place, or by the one path that means it. */
const [enveloped, filtered] = [
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2002/06/xmldsig-filter2',
]

/** The signature written inside an XML that has one, whether it is of the rest and of what it says of itself. */
export function xadesSignature(text: string): Signature {
  const document = treeOf(text)
  const root = document.inside.find(isElement)!
  const [signature, ...others] = root.inside.filter(
    (node) => isElement(node) && local(node) === 'Signature',
  ) as TreeElement[]
  const certificate = signature && certificateOf(signature)
  const signers = certificate ? [signerOf(certificate)] : []
  const unknown = (because: string): Signature => ({ outcome: 'not-checkable', because, signers })
  if (!signature || others.length > 0) return unknown('dentro l’XML non ce n’è una sola')
  if (!certificate) return unknown('il certificato di chi ha firmato non c’è o non si legge')

  const info = find(signature, 'SignedInfo')
  const references = info?.inside.filter((node) => isElement(node) && local(node) === 'Reference') as TreeElement[]
  const method = methods[attribute(info && find(info, 'CanonicalizationMethod'), 'Algorithm')]
  const isPlain = !info || find(info, 'CanonicalizationMethod')?.inside.every((node) => !isElement(node))
  const algorithm = algorithms[attribute(info && find(info, 'SignatureMethod'), 'Algorithm')]
  if (!info || !method || !isPlain || !algorithm || references.length === 0)
    return unknown('il tipo di firma non è tra quelli conosciuti')

  const within = { document, root, signature }
  const held = references.map((reference) => holds(reference, within))
  if (held.includes(undefined)) return unknown('è di una parte che non sappiamo riscrivere come fu firmata')
  const covers = references.some((reference) => attribute(reference, 'URI') === '')
  if (!covers) return unknown('non è di tutta la fattura')
  if (held.includes(false)) return { outcome: 'invalid', because: 'il contenuto non è quello firmato', signers }
  const signed = Buffer.from(canonical(info, method, [root, signature]))
  const isGood = isSignedBy(certificate, algorithm, signed, decoded(find(signature, 'SignatureValue')))
  if (isGood === undefined) return unknown('la chiave del certificato non è tra quelle conosciute')
  return isGood
    ? { outcome: 'valid', signers }
    : { outcome: 'invalid', because: 'la firma non è fatta con la chiave del certificato', signers }
}

interface Within {
  document: TreeElement
  root: TreeElement
  signature: TreeElement
}

/** Whether the digest of a reference is of what it points to; nothing when that cannot be told. */
function holds(reference: TreeElement, within: Within): boolean | undefined {
  const digest = digests[attribute(find(reference, 'DigestMethod'), 'Algorithm')]
  const octets = referred(reference, within)
  if (!digest || octets === undefined) return undefined
  return createHash(digest)
    .update(octets)
    .digest()
    .equals(decoded(find(reference, 'DigestValue')))
}

function referred(reference: TreeElement, { document, root, signature }: Within): string | undefined {
  const uri = attribute(reference, 'URI')
  const transforms = (find(reference, 'Transforms')?.inside ?? []).filter(isElement)
  const names = transforms.map((transform) => attribute(transform, 'Algorithm'))
  const exclusive = names.some((name) => methods[name]?.exclusive)
  const others = transforms.filter((transform) => methods[attribute(transform, 'Algorithm')] === undefined)
  if (transforms.some(({ inside }) => inside.some((node) => isElement(node) && local(node) === 'InclusiveNamespaces')))
    return undefined
  if (uri === '') {
    if (others.length !== 1 || !others.every(leavesOutSignature)) return undefined
    return canonicalDocument(document, { exclusive, without: (element) => element === signature })
  }
  // Canonical XML 1.0 takes «xml:» attributes from outside, which no invoice has.
  const takesOthers = root.attributes.some(([name]) => name.startsWith('xml:'))
  if (!uri.startsWith('#') || others.length > 0 || takesOthers) return undefined
  const path = pathTo(signature, uri.slice(1))
  return path && canonical(path.at(-1)!, { exclusive }, [root, ...path.slice(0, -1)])
}

function leavesOutSignature(transform: TreeElement): boolean {
  const algorithm = attribute(transform, 'Algorithm')
  if (algorithm === enveloped) return true
  const filter = find(transform, 'XPath')
  return (
    algorithm === filtered &&
    attribute(filter, 'Filter') === 'subtract' &&
    /^\/descendant::\w{1,20}:Signature$/.test(textOf(filter).trim())
  )
}

/** The elements from one to that with an Id, both included. */
function pathTo(element: TreeElement, id: string): TreeElement[] | undefined {
  if (attribute(element, 'Id') === id) return [element]
  for (const child of element.inside.filter(isElement)) {
    const path = pathTo(child, id)
    if (path) return [element, ...path]
  }
  return undefined
}

function certificateOf(signature: TreeElement): X509Certificate | undefined {
  const data = ['KeyInfo', 'X509Data', 'X509Certificate'].reduce<TreeElement | undefined>(
    (inside, name) => inside && find(inside, name),
    signature,
  )
  try {
    return data && new X509Certificate(decoded(data))
  } catch {
    return undefined
  }
}

function isSignedBy(
  { publicKey }: X509Certificate,
  digest: string,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean | undefined {
  try {
    // The two numbers of ECDSA stand side by side in XML.
    return verify(digest, signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return undefined
  }
}

const local = ({ name }: TreeElement): string => name.slice(name.indexOf(':') + 1)
const find = (element: TreeElement, name: string): TreeElement | undefined =>
  element.inside.filter(isElement).find((each) => local(each) === name)
const attribute = (element: TreeElement | undefined, name: string): string =>
  element?.attributes.find(([each]) => each === name)?.[1] ?? ''
const textOf = (element: TreeElement | undefined): string =>
  (element?.inside ?? []).filter((node) => typeof node === 'string').join('')
const decoded = (element: TreeElement | undefined): Buffer => Buffer.from(textOf(element), 'base64')
