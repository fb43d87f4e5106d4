// SPDX-License-Identifier: EUPL-1.2
import { readXml, type XmlFault, type XmlListener } from '#platform/xml/reader.ts'
import type { Complaints } from './complaints.ts'
import { type Element, invoiceDocument } from './format/element.ts'
import type { Kept } from './format/kept.ts'
import { FormatWatch } from './format/watch.ts'

/** The text of an element, and its place in the file. */
export interface Leaf {
  text: string
  at: number
}

/** The first value of each element of a block. They are few: looking through them is quicker than a map. */
export class Block {
  readonly #elements: Element[] = []
  readonly #leaves: Leaf[] = []

  get(path: Kept): Leaf | undefined {
    for (let place = 0; place < this.#elements.length; place++) {
      if (this.#elements[place]!.path === path) return this.#leaves[place]
    }
    return undefined
  }

  /** Where it begins, as far as its values tell. */
  get first(): { at?: number } {
    return this.#leaves[0] ?? {}
  }

  has(element: Element): boolean {
    return this.#elements.includes(element)
  }

  add(element: Element, leaf: Leaf): void {
    this.#elements.push(element)
    this.#leaves.push(leaf)
  }
}

export interface Body {
  at: number
  fields: Block
  /** The blocks that an invoice repeats, by name. */
  repeated: Map<string, Block[]>
}

/** An invoice file as far as it concerns us: what is on the header, and on each invoice of the lot. */
export interface Elements {
  root: string
  /** A signature is written inside. */
  isSigned: boolean
  header: Block
  bodies: readonly Body[]
}

/** As long as any value of the format that matters to us. */
const longest = 2000

/** Reads a file into its values, remarking on what the format does not want. */
export function readElements(text: string, complaints: Complaints): Elements | XmlFault {
  const collector = new Collector(complaints)
  return readXml(text, invoiceDocument, collector) ?? collector
}

class Collector implements Elements, XmlListener<Element> {
  root = ''
  isSigned = false
  readonly header = new Block()
  readonly bodies: Body[] = []
  readonly #open: Block[] = []
  readonly #watch: FormatWatch

  constructor(complaints: Complaints) {
    this.#watch = new FormatWatch(complaints)
  }

  opened(element: Element, at: number): void {
    this.#watch.opened(element, at)
    if (this.root === '') this.root = element.name
    else if (element.isSealed) this.isSigned = true
    else if (element.isBlock) this.#open.push(this.#blockOf(element.name, at))
  }

  read(element: Element, text: string, at: number): void {
    this.#watch.read(element, text, at)
    if (!element.isKept) return
    const block = this.#open[this.#open.length - 1]!
    if (block.has(element)) return
    const value = text.trim()
    block.add(element, { text: value.length > longest ? value.slice(0, longest) : value, at })
  }

  closed(element: Element, at: number): void {
    this.#watch.closed(element, at)
    if (element.isBlock) this.#open.pop()
  }

  stranger(inside: Element, name: string, at: number): void {
    if (inside === invoiceDocument) this.root = name
    else this.#watch.stranger(inside, name, at)
  }

  #blockOf(name: string, at: number): Block {
    if (name === 'FatturaElettronicaHeader') return this.header
    const block = new Block()
    if (name === 'FatturaElettronicaBody') {
      this.bodies.push({ at, fields: block, repeated: new Map() })
      return block
    }
    const repeated = this.bodies.at(-1)!.repeated
    const same = repeated.get(name)
    if (same === undefined) repeated.set(name, [block])
    else same.push(block)
    return block
  }
}

/** The element at a path; an empty one at this place when it is missing. */
export const leafAt = (block: Block, path: Kept, at = 0): Leaf => block.get(path) ?? { text: '', at }

/** The blocks of this name that an invoice has. */
export const blocksOf = (body: Body, name: string): readonly Block[] => body.repeated.get(name) ?? []
