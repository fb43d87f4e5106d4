// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser } from 'saxes'
import { Refusal } from '#kernel/refusal.ts'

/** What happens along an XML; names and attributes come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const deepest = 256

/** Walks an XML once, keeping nothing; entities of its own are refused. @throws Refusal 'unreadable'. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw damaged('definisce entità proprie (DOCTYPE), e per sicurezza non si legge')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw damaged('ha troppi elementi uno dentro l’altro')
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
  parser.write(new TextDecoder().decode(bytes)).close()
}

const damaged = (what: string) =>
  new Refusal('unreadable', `Il documento ${what}: aprilo con il suo programma e salvalo di nuovo.`)

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const name in attributes) plain[local(name)] = attributes[name]!
  return plain
}
