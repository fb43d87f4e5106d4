// SPDX-License-Identifier: EUPL-1.2
import { readXml, type Shape, type XmlFault, type XmlListener } from '#platform/xml/reader.ts'

/** An element with values that belong together: the first of each name, and the records inside. */
export interface XmlRecord {
  name: string
  /** Place in the text. */
  at: number
  values: Map<string, string>
  inside: XmlRecord[]
}

/** No value that matters to us is longer. */
const longest = 500

/** A whole name: a prefix is followed by its colon. */
const wholeName = /[\w.-]+(?=[\s/>])/y

/** Any element whatever. */
class Named implements Shape<Named> {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  inside(text: string, at: number): Named | undefined {
    wholeName.lastIndex = at
    const name = wholeName.exec(text)?.[0]
    return name === undefined ? undefined : new Named(name)
  }
}

/**
 * Reads an XML one outermost record at a time, keeping no other; `header` is told the values before and between them.
 * Returns why it cannot be read, if so.
 */
export function readRecords(
  text: string,
  kinds: ReadonlySet<string>,
  told: (record: XmlRecord, header: ReadonlyMap<string, string>) => void,
): { root: string; fault?: XmlFault } {
  const collector = new Collector(kinds, told)
  const fault = readXml(text, new Named(''), collector)
  return { root: collector.root, ...(fault && { fault }) }
}

class Collector implements XmlListener<Named> {
  root = ''
  readonly #header = new Map<string, string>()
  readonly #open: XmlRecord[] = []
  readonly #kinds: ReadonlySet<string>
  readonly #told: (record: XmlRecord, header: ReadonlyMap<string, string>) => void

  constructor(kinds: ReadonlySet<string>, told: (record: XmlRecord, header: ReadonlyMap<string, string>) => void) {
    this.#kinds = kinds
    this.#told = told
  }

  opened({ name }: Named, at: number): void {
    if (this.root === '') this.root = name
    if (this.#kinds.has(name)) this.#open.push({ name, at, values: new Map(), inside: [] })
  }

  read({ name }: Named, text: string): void {
    const values = this.#open.at(-1)?.values ?? this.#header
    if (!values.has(name)) values.set(name, text.trim().slice(0, longest))
  }

  closed({ name }: Named): void {
    if (!this.#kinds.has(name)) return
    const record = this.#open.pop()!
    const around = this.#open.at(-1)
    if (around) around.inside.push(record)
    else this.#told(record, this.#header)
  }
}
