// SPDX-License-Identifier: EUPL-1.2
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { canonical, canonicalDocument } from '#platform/xml/canonical.ts'
import { isElement, treeOf } from '#platform/xml/tree.ts'
import { certificate } from './signed-envelope.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** An invoice with a signature written inside, by an invented person. */
export function signedXml(text: string, transform = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'): string {
  const digest = createHash('sha256')
    .update(canonicalDocument(treeOf(text), { exclusive: false }))
    .digest('base64')
  const info = `<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
    <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/><ds:Reference URI="">
    <ds:Transforms><ds:Transform Algorithm="${transform}"/></ds:Transforms>
    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${digest}</ds:DigestValue>
    </ds:Reference></ds:SignedInfo>`
  const signed = canonical(treeOf(info).inside.find(isElement)!, { exclusive: true })
  const value = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64')
  const key = certificate('Ada Neri', publicKey).toString('base64')
  const signature = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${info}<ds:SignatureValue>${value}</ds:SignatureValue>
    <ds:KeyInfo><ds:X509Data><ds:X509Certificate>${key}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`
  return text.replace('</p:FatturaElettronica>', `${signature}</p:FatturaElettronica>`)
}
