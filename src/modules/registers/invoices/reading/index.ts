// SPDX-License-Identifier: EUPL-1.2
// Reading: from the bytes of a file to the invoices or the message in it, or to the reason why there is neither.
import type { Problem } from '#kernel/problem.ts'
import type { FaultKind } from '#platform/xml/fault.ts'
import { Lines } from '#platform/xml/lines.ts'
import type { BilledInvoice } from '../model.ts'
import type { Notice } from '../notices/model.ts'
import { Complaints } from './complaints.ts'
import { decodeXml } from './decode.ts'
import { readElements } from './elements.ts'
import { type Opened, openEnvelopes } from './envelope.ts'
import { checkControls } from './format/controls.ts'
import { interpret } from './interpret.ts'
import { isNotice, noticeIn } from './notice.ts'
import { otherFile } from './other-file.ts'
import { cadesSignature } from './signature/cades.ts'
import type { Signature } from './signature/signature.ts'
import { xadesSignature } from './signature/xades.ts'

/** SdI takes no file over 5 MB. */
const largest = 20 * 1024 * 1024

export type Reading =
  | {
      kind: 'invoices'
      invoices: readonly BilledInvoice[]
      remarks: readonly Problem[]
      signature: Signature | undefined
    }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'refused'; problems: readonly Problem[] }

export function readInvoiceFile(bytes: Uint8Array): Reading {
  if (bytes.length === 0) return refused({ message: 'Il file è vuoto: riscaricalo.' })
  if (bytes.length > largest) {
    return refused({ message: 'Il file supera 20 MB: una fattura elettronica ne ha al massimo 5.' })
  }
  const opened = openEnvelopes(bytes)
  if (!opened) return refused({ message: otherFile(bytes) })
  const decoded = decodeXml(opened.xml)
  if ('unknownEncoding' in decoded) {
    return refused({ message: `La codifica «${decoded.unknownEncoding}» non è conosciuta: salva il file in UTF-8.` })
  }
  return readText(decoded.text, decoded.misdeclared, opened)
}

function readText(text: string, misdeclared: boolean, { envelopes }: Opened): Reading {
  const complaints = new Complaints(text)
  const elements = readElements(text, complaints)
  if ('because' in elements) {
    return refused({ line: new Lines(text).of(elements.at), message: whyUnreadable[elements.because] })
  }

  if (isNotice(elements.root)) return readNotice(text, elements.root)
  if (elements.root !== 'FatturaElettronica' && elements.root !== 'FatturaElettronicaSemplificata') {
    return refused({
      field: elements.root.slice(0, 60),
      message: 'è un XML ma non una fattura elettronica: togli il file dalla cartella',
    })
  }

  const invoices = interpret(elements, complaints)
  checkControls(elements.header, elements.bodies, complaints)
  if (complaints.refusals.length > 0) return refused(...complaints.refusals)
  const doubt = { message: 'I caratteri non sono nella codifica dichiarata: controlla gli accenti nei nomi.' }
  const within = elements.isSigned ? xadesSignature(text) : undefined
  const signature = envelopes.length > 0 ? cadesSignature(envelopes) : within
  const forged = {
    message: `La firma non torna: ${signature?.because}. La fattura è registrata: controlla da dove viene.`,
  }
  const remarks = [misdeclared && doubt, signature?.outcome === 'invalid' && forged].filter(
    (remark) => remark !== false,
  )
  return { kind: 'invoices', invoices, signature, remarks: [...remarks, ...complaints.remarks] }
}

function readNotice(text: string, root: string): Reading {
  const notice = noticeIn(text, root)
  if (notice) return { kind: 'notice', notice }
  return refused({ field: root, message: 'manca l’IdentificativoSdI: riscarica il messaggio' })
}

const whyUnreadable: Record<FaultKind, string> = {
  doctype: 'il file definisce entità proprie (DOCTYPE): per sicurezza non si legge',
  'too-deep': 'il file ha troppi elementi uno dentro l’altro',
  malformed:
    'qui il file XML è interrotto o scritto male: riscaricalo dal Sistema di Interscambio, o chiedine una copia al fornitore',
}

const refused = (...problems: Problem[]): Reading => ({ kind: 'refused', problems })
