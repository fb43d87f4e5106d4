// SPDX-License-Identifier: EUPL-1.2
import { readXml } from '#platform/xml/reader.ts'
import { decodeXml } from './decode.ts'
import { openEnvelope } from './envelope.ts'
import { type Element, invoiceDocument } from './format/element.ts'

/** What a supplier sent inside an invoice. */
export interface Attachment {
  name: string
  /** «PDF», as printed. */
  format: string | null
  description: string | null
  bytes: Uint8Array
}

/** The attachments of one invoice of a file, by its place in the lot, from 1; none when the file cannot be read. */
export function attachmentsOf(file: Uint8Array, position: number): Attachment[] {
  const xml = openEnvelope(file)
  const decoded = xml && decodeXml(xml)
  if (!decoded || !('text' in decoded)) return []
  const collector = new Collector(position)
  return readXml(decoded.text, invoiceDocument, collector) ? [] : collector.attachments
}

class Collector {
  readonly attachments: Attachment[] = []
  readonly #position: number
  #body = 0
  #values = new Map<string, string>()

  constructor(position: number) {
    this.#position = position
  }

  opened({ name }: Element): void {
    if (name === 'FatturaElettronicaBody') this.#body++
    if (name === 'Allegati') this.#values = new Map()
  }

  read({ path, name }: Element, text: string): void {
    if (this.#body === this.#position && path.startsWith('Allegati/')) this.#values.set(name, text.trim())
  }

  closed({ name }: Element): void {
    if (name !== 'Allegati' || this.#body !== this.#position) return
    const value = (element: string) => this.#values.get(element) || null
    this.attachments.push({
      name: value('NomeAttachment') ?? 'allegato',
      format: value('FormatoAttachment'),
      description: value('DescrizioneAttachment'),
      bytes: Buffer.from(value('Attachment') ?? '', 'base64'),
    })
  }
}
