// SPDX-License-Identifier: EUPL-1.2
import { fpa2js } from '@digitalia/fatturapa'
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'
import { filesAt } from '../../src/modules/registers/invoices/files.ts'
import { decodeXml } from '../../src/modules/registers/invoices/reading/decode.ts'
import { openEnvelope } from '../../src/modules/registers/invoices/reading/envelope.ts'
import { readInvoiceFile } from '../../src/modules/registers/invoices/reading/index.ts'

/** A file to read: the others are given its text, without envelope and already decoded. */
export interface InvoiceFile {
  bytes: Uint8Array
  text: string
}

/** Those of a folder that are read into invoices; the others do not verify signatures, so files signed inside are left out. */
export async function invoiceFilesIn(folder: string): Promise<InvoiceFile[]> {
  const files: InvoiceFile[] = []
  for await (const file of filesAt(folder)) {
    if ('problem' in file) continue
    const bytes = openEnvelope(file.bytes)
    const reading = bytes && readInvoiceFile(bytes)
    if (!bytes || reading?.kind !== 'invoices' || reading.signature) continue
    const decoded = decodeXml(bytes)
    if ('text' in decoded) files.push({ bytes, text: decoded.text })
  }
  return files
}

const parser = new XMLParser()

/** Ours first. */
export const contenders: Readonly<Record<string, (file: InvoiceFile) => unknown>> = {
  'Traguardo, from bytes to record': ({ bytes }) => readInvoiceFile(bytes),
  'fast-xml-parser, a tree': ({ text }) => parser.parse(text),
  '@digitalia/fatturapa, validated': ({ text }) => validated(text),
  'saxes, tokens alone': ({ text }) => new SaxesParser().write(text).close(),
}

/** It throws at what it finds invalid: then it has done less than its work. */
function validated(text: string): void {
  try {
    fpa2js(text, { valuesOnly: true, validate: true })
  } catch {}
}
