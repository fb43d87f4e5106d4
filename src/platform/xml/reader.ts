// SPDX-License-Identifier: EUPL-1.2
import { checkCharacters, decodeReferences, shortEnds } from './characters.ts'
import { Fault, type FaultKind } from './fault.ts'
import { Markup } from './markup.ts'

/** Elements somebody wants; what is in none is only checked to be well written. */
export interface Shape<S> {
  /** Without prefix. */
  readonly name: string
  /** The element inside whose name is written from this place on. */
  inside(text: string, at: number): S | undefined
}

/** What happens while an XML is read; `at` is the place of the opening tag in the text. */
export interface XmlListener<S> {
  opened?(shape: S, at: number): void
  /** An element without elements inside, its text as written. */
  read(shape: S, text: string, at: number): void
  closed?(shape: S, at: number): void
  /** An element that this shape does not have. */
  stranger?(inside: S, name: string, at: number): void
}

export interface XmlFault {
  because: FaultKind
  /** Place in the text. */
  at: number
}

/** Elements one in another, at most. */
const deepest = 40

/**
 * Reads an XML once, keeping nothing; returns why it cannot be read, if so. Entities of its own are refused, and
 * nothing outside the text is ever opened. Prefixes are taken off names and mean nothing.
 */
export function readXml<S extends Shape<S>>(text: string, root: S, listener: XmlListener<S>): XmlFault | undefined {
  try {
    new Reader(text, root, listener).readAll()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return { because: error.because, at: error.at }
    throw error
  }
}

const greaterThan = 0x3e
const slash = 0x2f
const exclamation = 0x21
const question = 0x3f

class Reader<S extends Shape<S>> {
  readonly #text: string
  readonly #listener: XmlListener<S>
  readonly #markup: Markup
  /** Whether nothing in the text stands for anything else, and whether line ends are all of one character. */
  readonly #isPlain: boolean
  readonly #hasShortEnds: boolean
  /** Of the elements open now, the outermost first; beside the root, what was asked for. */
  readonly #shapes: (S | undefined)[]
  readonly #places: number[] = []
  readonly #names: string[] = []
  #hasRoot = false
  /** Of the innermost element: whether it has elements inside, its text so far, where the rest begins, its name. */
  #hasElements = false
  #kept = ''
  #rest = 0
  #name = ''

  constructor(text: string, root: S, listener: XmlListener<S>) {
    this.#text = text
    this.#shapes = [root]
    this.#listener = listener
    checkCharacters(text)
    this.#isPlain = !text.includes('&') && !text.includes(']]>')
    this.#hasShortEnds = !text.includes('\r')
    this.#markup = new Markup(text)
  }

  readAll(): void {
    const text = this.#text
    let at = this.#markup.afterDeclaration()
    while (at < text.length) {
      const tag = text.indexOf('<', at)
      if (tag !== at) this.#checkText(at, tag < 0 ? text.length : tag)
      at = tag < 0 ? text.length : this.#readMarkup(tag)
    }
    if (!this.#hasRoot || this.#places.length > 0) throw new Fault('malformed', at)
  }

  /** Returns where the markup ends. */
  #readMarkup(at: number): number {
    const second = this.#text.charCodeAt(at + 1)
    if (second === slash) return this.#close(at)
    if (second !== exclamation && second !== question) return this.#open(at)
    this.#keep(at)
    const isData = this.#text.startsWith('<![CDATA[', at)
    this.#rest = isData ? this.#markup.dataEnd(at) : this.#markup.end(at)
    if (isData) this.#keepData(at, this.#rest)
    return this.#rest
  }

  #open(at: number): number {
    const depth = this.#places.length
    if (depth === 0 && this.#hasRoot) throw new Fault('malformed', at)
    if (depth === deepest) throw new Fault('too-deep', at)
    const shape = this.#shapeOf(at)
    const nameEnd = at + 1 + this.#name.length
    const end = this.#text.charCodeAt(nameEnd) === greaterThan ? nameEnd : this.#markup.attributesEnd(nameEnd)

    this.#hasRoot = true
    this.#hasElements = false
    this.#kept = ''
    if (shape !== undefined) this.#listener.opened?.(shape, at)
    if (this.#text.charCodeAt(end) === slash) {
      if (shape !== undefined) this.#tell(shape, '', at)
      return end + 2
    }
    const leafEnd = this.#leafEnd(shape, at, end + 1)
    if (leafEnd !== undefined) return leafEnd
    this.#shapes.push(shape)
    this.#places.push(at)
    this.#names.push(this.#name)
    this.#rest = end + 1
    return this.#rest
  }

  /** Reads an element that is a text alone, as most are; returns where it ends, or nothing when there is more in it. */
  #leafEnd(shape: S | undefined, at: number, start: number): number | undefined {
    const text = this.#text
    const textEnd = text.indexOf('<', start)
    if (text.charCodeAt(textEnd + 1) !== slash) return undefined
    const nameEnd = textEnd + 2 + this.#name.length
    if (text.charCodeAt(nameEnd) !== greaterThan || text.slice(textEnd + 2, nameEnd) !== this.#name) return undefined
    if (shape !== undefined) this.#tell(shape, this.#decoded(start, textEnd), at)
    else if (!this.#isPlain) decodeReferences(text.slice(start, textEnd), start)
    this.#hasElements = true
    return nameEnd + 1
  }

  /** The shape of the element opened here; leaves its name as written. */
  #shapeOf(at: number): S | undefined {
    const parent = this.#shapes[this.#places.length]
    const shape = parent?.inside(this.#text, at + 1)
    if (shape !== undefined) {
      this.#name = shape.name
      return shape
    }
    const nameEnd = this.#markup.nameEnd(at + 1)
    this.#name = this.#text.slice(at + 1, nameEnd)
    if (parent === undefined) return undefined
    const local = this.#markup.localName
    const prefixed = local === at + 1 ? undefined : parent.inside(this.#text, local)
    if (prefixed === undefined) this.#listener.stranger?.(parent, this.#text.slice(local, nameEnd), at)
    return prefixed
  }

  #close(at: number): number {
    const opened = this.#places.pop()
    if (opened === undefined) throw new Fault('malformed', at)
    const shape = this.#shapes.pop()
    const name = this.#names.pop()!
    const nameEnd = at + 2 + name.length
    if (this.#text.slice(at + 2, nameEnd) !== name) throw new Fault('malformed', at)
    const end = this.#text.charCodeAt(nameEnd) === greaterThan ? nameEnd : this.#markup.spaceEnd(nameEnd)
    if (this.#text.charCodeAt(end) !== greaterThan) throw new Fault('malformed', end)
    if (shape !== undefined) this.#tell(shape, this.#hasElements ? '' : this.#leafText(at), opened)
    this.#hasElements = true
    return end + 1
  }

  #tell(shape: S, text: string, at: number): void {
    if (!this.#hasElements) this.#listener.read(shape, text, at)
    this.#listener.closed?.(shape, at)
    this.#hasElements = true
  }

  /** Text outside the root can only be space; inside, all of its references must be known. */
  #checkText(at: number, end: number): void {
    if (this.#places.length === 0) {
      if (this.#markup.spaceEnd(at) < end) throw new Fault('malformed', at)
    } else if (!this.#isPlain) decodeReferences(this.#text.slice(at, end), at)
  }

  #leafText(end: number): string {
    const last = this.#decoded(this.#rest, end)
    return this.#kept === '' ? last : this.#kept + last
  }

  #decoded(at: number, end: number): string {
    const written = this.#text.slice(at, end)
    const piece = this.#hasShortEnds ? written : shortEnds(written)
    return this.#isPlain ? piece : decodeReferences(piece, at)
  }

  #keep(end: number): void {
    if (this.#shapes.at(-1) !== undefined && this.#places.length > 0) this.#kept += this.#decoded(this.#rest, end)
  }

  #keepData(at: number, end: number): void {
    if (this.#places.length === 0) throw new Fault('malformed', at)
    if (this.#shapes.at(-1) !== undefined) {
      this.#kept += shortEnds(this.#text.slice(at + '<![CDATA['.length, end - ']]>'.length))
    }
  }
}
