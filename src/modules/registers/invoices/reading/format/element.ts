// SPDX-License-Identifier: EUPL-1.2
import { isNamed } from '#platform/xml/markup.ts'
import type { Shape } from '#platform/xml/reader.ts'
import { groups } from './groups.ts'
import { kept } from './kept.ts'
import { type Kind, kindOf } from './kinds.ts'
import { ordinary } from './ordinary.ts'
import { simplified } from './simplified.ts'

/** Elements that an invoice repeats, each with values that belong together. */
const repeated = new Set([
  'DatiBeniServizi',
  'DatiRiepilogo',
  'DettaglioPagamento',
  'DatiRitenuta',
  'DatiOrdineAcquisto',
  'DatiContratto',
  'DatiConvenzione',
  'DatiFattureCollegate',
])
/** Left out of paths: what is in them has the same place in every format. */
const unsaid = new Set(['DatiAnagrafici', 'Anagrafica', 'DatiGeneraliDocumento'])
const keptPaths: ReadonlySet<string> = new Set(kept)
const parts = new Set(['FatturaElettronicaHeader', 'FatturaElettronicaBody'])

/** An element of the format, as a line of its table tells it: «  Causale * text:1-200». */
export class Element implements Shape<Element> {
  readonly name: string
  /** Its place among those beside it, as one bit. */
  readonly bit: number
  readonly isRequired: boolean
  readonly isMany: boolean
  /** Nothing for an element with others inside. */
  readonly kind: Kind | undefined
  /** What is in here is none of our business. */
  readonly isSealed: boolean
  /** Its values are kept together, apart from those around it. */
  readonly isBlock: boolean
  /** From the block it is in: «CedentePrestatore/IdFiscaleIVA/IdPaese». */
  readonly path: string
  readonly isKept: boolean
  readonly #inside: Element[] = []
  /** Which of those inside is likely to come now: files follow the order of the table. */
  #next = 0
  /** Bits of those inside that may not be missing. */
  required = 0

  constructor(name: string, occurs: string, kind: string, parent?: Element) {
    this.name = name
    this.bit = parent === undefined ? 1 : 1 << parent.#inside.length
    this.isRequired = occurs === '1' || occurs === '+'
    this.isMany = occurs === '*' || occurs === '+'
    this.isSealed = kind === 'sealed'
    this.kind = kind === '' || kind.startsWith('@') || this.isSealed ? undefined : kindOf(kind)
    this.isBlock = parts.has(name) || (this.isMany && repeated.has(name))
    this.path = parent === undefined || parent.isBlock ? name : pathIn(parent, name)
    this.isKept = keptPaths.has(this.path)
    if (parent === undefined) return
    parent.#inside.push(this)
    if (this.isRequired) parent.required |= this.bit
  }

  inside(text: string, at: number): Element | undefined {
    const count = this.#inside.length
    for (let tried = 0, place = this.#next; tried < count; tried++, place++) {
      if (place >= count) place = 0
      const element = this.#inside[place]!
      if (!isNamed(element.name, text, at)) continue
      this.#next = element.isMany ? place : place + 1
      return element
    }
    return undefined
  }

  /** Those inside with one of these bits. */
  *among(bits: number): Generator<Element> {
    for (const element of this.#inside) if ((element.bit & bits) !== 0) yield element
  }
}

function pathIn(parent: Element, name: string): string {
  if (parent.path === '') return name
  return unsaid.has(name) ? parent.path : `${parent.path}/${name}`
}

function fill(parent: Element, table: string): Element {
  const open = [parent]
  for (const line of table.trim().split('\n')) {
    const depth = (line.length - line.trimStart().length) / 2
    const [name = '', occurs = '', kind = ''] = line.trim().split(' ')
    open.length = depth + 1
    const element = new Element(name, occurs, kind, open[depth])
    open.push(element)
    if (kind.startsWith('@')) fill(element, groups[kind.slice(1)]!)
  }
  return parent
}

const document = new Element('', '1', '')
fill(new Element('FatturaElettronica', '1', '', document), ordinary)
fill(new Element('FatturaElettronicaSemplificata', '1', '', document), simplified)

/** What a file can begin with: an ordinary invoice, or a simplified one. */
export const invoiceDocument: Shape<Element> & Element = document
