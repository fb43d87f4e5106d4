// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser } from 'saxes'
import { damaged, refuseTooDeep } from './damaged.ts'

/** What happens along an XML; names and attributes come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Bytes made text at once. */
const piece = 64 * 1024

/** Walks an XML once, keeping nothing; entities of its own are refused. @throws Refusal 'unreadable'. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw damaged('definisce entità proprie (DOCTYPE), e per sicurezza non si legge')
  })
  parser.on('opentag', ({ name, attributes }) => {
    refuseTooDeep(++depth)
    visitor.open?.(local(name), withoutPrefixes(attributes as Record<string, string>))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    visitor.close?.(local(name))
  })
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.on('error', () => {
    throw damaged('è interrotto o scritto male')
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += piece) {
    parser.write(decoder.decode(bytes.subarray(at, at + piece), { stream: true }))
  }
  parser.close()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const name in attributes) plain[local(name)] = attributes[name]!
  return plain
}
