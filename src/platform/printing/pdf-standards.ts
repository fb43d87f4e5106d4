// SPDX-License-Identifier: EUPL-1.2

/**
 * Adds to a PDF/A-2a, which was found to meet PDF/UA-1 too, that it does, as an update at its end (ISO 32000-1, 7.5.6):
 * the identifier (ISO 14289-1, 5), its description (ISO 19005-2, 6.6.2.3.3) and the title in the window (ISO 14289-1, 7.1).
 */
export function declareAccessible(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const objects = objectsOf(text)
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const root = numberAfter('/Root ', trailer)
  const catalog = objects(root)
  const metadata = numberAfter('/Metadata ', catalog)
  const changed = [
    { number: metadata, body: withIdentifier(objects(metadata)) },
    { number: root, body: inserted(catalog, '/ViewerPreferences <<', ' /DisplayDocTitle true') },
  ]

  let update = '\n'
  const entries: string[] = []
  for (const { number, body } of changed) {
    entries.push(`${number} 1\n${String(pdf.length + update.length).padStart(10, '0')} 00000 n \n`)
    update += `${number} 0 obj\n${body}endobj\n`
  }
  const start = pdf.length + update.length
  const previous = numberAfter('startxref\n', trailer)
  const dictionary = trailer.slice(trailer.indexOf('<<') + 2, trailer.lastIndexOf('>>'))
  update += `xref\n${entries.join('')}trailer\n<<${dictionary} /Prev ${previous}\n>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')])
}

/** What stands between «n 0 obj» and «endobj», by the number of the object. */
function objectsOf(text: string): (number: number) => string {
  const table = text.indexOf('\n', text.lastIndexOf('\nxref\n') + 6) + 1
  return (number) => {
    const start = Number(text.slice(table + number * 20, table + number * 20 + 10))
    return text.slice(text.indexOf('obj', start) + 4, text.indexOf('endobj', start))
  }
}

function withIdentifier(metadata: string): string {
  const start = metadata.indexOf('<?xpacket')
  const end = metadata.indexOf('\nendstream')
  let packet = metadata.slice(start, end)
  packet = inserted(packet, '<rdf:Description rdf:about=""', ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"')
  packet = inserted(packet, '<pdfaExtension:schemas><rdf:Bag>', description)
  packet = packet.replace('</rdf:Description>', '<pdfuaid:part>1</pdfuaid:part></rdf:Description>')
  const head = metadata.slice(0, start).replace(/\/Length \d+/, `/Length ${packet.length}`)
  return head + packet + metadata.slice(end)
}

const description =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

function inserted(text: string, after: string, what: string): string {
  const at = text.indexOf(after)
  if (at < 0) throw new Error(`The PDF has no «${after}»`)
  return text.slice(0, at + after.length) + what + text.slice(at + after.length)
}

function numberAfter(label: string, text: string): number {
  const at = text.indexOf(label)
  if (at < 0) throw new Error(`The PDF has no «${label.trim()}»`)
  return Number.parseInt(text.slice(at + label.length), 10)
}
