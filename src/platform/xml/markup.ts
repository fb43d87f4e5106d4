// SPDX-License-Identifier: EUPL-1.2
import { beginsName, decodeReferences, isInName, isName, isSpace } from './characters.ts'
import { Fault } from './fault.ts'

const colon = 0x3a
const equals = 0x3d
const greaterThan = 0x3e
const slash = 0x2f
const singleQuote = 0x27
const doubleQuote = 0x22

/** Where the pieces of markup of a text end; a fault, when one is not written as XML 1.0 wants. */
export class Markup {
  readonly #text: string
  /** Where the name last read begins without its prefix. */
  localName = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The declaration can only be the very first thing. */
  afterDeclaration(): number {
    if (!/^<\?xml\s/.test(this.#text)) return 0
    const start = this.#text.slice(0, 500)
    const written = declaration.exec(start)
    if (!written) throw new Fault('malformed', 0)
    return written[0].length
  }

  spaceEnd(at: number): number {
    let end = at
    while (isSpace(this.#text.charCodeAt(end))) end++
    return end
  }

  nameEnd(at: number): number {
    const text = this.#text
    let code = text.charCodeAt(at)
    if (!beginsName(code)) throw new Fault('malformed', at)
    let end = at
    let bits = 0
    this.localName = at
    for (; isInName(code); code = text.charCodeAt(++end)) {
      bits |= code
      if (code === colon) this.localName = end + 1
    }
    if (bits >= 128 && !isName(text.slice(at, end))) throw new Fault('malformed', at)
    return end
  }

  /** From the end of an element’s name to the «>» or «/>» of its tag. */
  attributesEnd(nameEnd: number): number {
    const text = this.#text
    let seen: Set<string> | undefined
    for (let at = nameEnd; ; ) {
      const start = this.spaceEnd(at)
      const first = text.charCodeAt(start)
      if (first === greaterThan) return start
      if (first === slash && text.charCodeAt(start + 1) === greaterThan) return start
      if (start === at) throw new Fault('malformed', at)

      const end = this.nameEnd(start)
      const name = text.slice(start, end)
      seen ??= new Set()
      if (seen.has(name)) throw new Fault('malformed', start)
      seen.add(name)
      at = this.#valueEnd(end)
    }
  }

  #valueEnd(nameEnd: number): number {
    const text = this.#text
    const sign = this.spaceEnd(nameEnd)
    if (text.charCodeAt(sign) !== equals) throw new Fault('malformed', sign)
    const start = this.spaceEnd(sign + 1)
    const quote = text.charCodeAt(start)
    if (quote !== doubleQuote && quote !== singleQuote) throw new Fault('malformed', start)
    const end = text.indexOf(quote === doubleQuote ? '"' : "'", start + 1)
    if (end < 0) throw new Fault('malformed', start)
    const value = text.slice(start + 1, end)
    if (value.includes('<')) throw new Fault('malformed', start)
    if (value.includes('&')) decodeReferences(value.replaceAll(']]>', ''), start)
    return end + 1
  }

  /** A section of data, from its «<![CDATA[» on. */
  dataEnd(at: number): number {
    return this.#after(']]>', at)
  }

  /** A comment or an instruction to some program; what defines entities is refused. */
  end(at: number): number {
    const text = this.#text
    if (text.startsWith('<!DOCTYPE', at)) throw new Fault('doctype', at)
    if (text.startsWith('<!--', at)) {
      const end = this.#after('--', at + '<!--'.length)
      if (text.charCodeAt(end) !== greaterThan) throw new Fault('malformed', end)
      return end + 1
    }
    if (!text.startsWith('<?', at)) throw new Fault('malformed', at)
    const nameEnd = this.nameEnd(at + 2)
    const isNamed = nameEnd - at !== '<?xml'.length || text.slice(at + 2, nameEnd).toLowerCase() !== 'xml'
    const isApart = isSpace(text.charCodeAt(nameEnd)) || text.startsWith('?>', nameEnd)
    if (!isNamed || !isApart) throw new Fault('malformed', at)
    return this.#after('?>', nameEnd)
  }

  #after(mark: string, at: number): number {
    const found = this.#text.indexOf(mark, at)
    if (found < 0) throw new Fault('malformed', at)
    return found + mark.length
  }
}

const quoted = (value: string): string => `\\s*=\\s*(?:"${value}"|'${value}')`
const declaration = new RegExp(
  `^<\\?xml\\s+version${quoted('1\\.\\d+')}(?:\\s+encoding${quoted('[A-Za-z][\\w.\\-]*')})?(?:\\s+standalone${quoted('(?:yes|no)')})?\\s*\\?>`,
)

/** Whether a whole name is written from a place on; one of letters and digits alone. */
export function isNamed(name: string, text: string, at: number): boolean {
  const end = at + name.length
  return !isInName(text.charCodeAt(end)) && text.slice(at, end) === name
}

/** The name written from a place on, when it has no prefix. */
export function localName(text: string, at: number): string | undefined {
  let end = at
  while (isInName(text.charCodeAt(end)) && text.charCodeAt(end) !== colon) end++
  const name = text.slice(at, end)
  return text.charCodeAt(end) !== colon && isName(name) ? name : undefined
}
