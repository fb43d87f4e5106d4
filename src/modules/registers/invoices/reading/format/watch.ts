// SPDX-License-Identifier: EUPL-1.2
import type { Complaints } from '../complaints.ts'
import type { Element } from './element.ts'

/** As many remarks on the form of a file as anybody would read. */
const mostRemarks = 30

/** Compares what is read with the tables of the format. What SdI let through is no less an invoice: these are remarks. */
export class FormatWatch {
  readonly #complaints: Complaints
  /** Bits of the elements met so far in each open one. */
  readonly #met: number[] = [0]
  #left = mostRemarks

  constructor(complaints: Complaints) {
    this.#complaints = complaints
  }

  opened(element: Element, at: number): void {
    const here = this.#met.length - 1
    const met = this.#met[here]!
    if ((met & element.bit) !== 0 && !element.isMany)
      this.#say(at, element.name, 'è ripetuto: il formato lo vuole una volta')
    // A bit is less than those of the elements that come after.
    else if (met >= element.bit << 1 && (met & element.bit) === 0) this.#say(at, element.name, 'non è al suo posto')
    this.#met[here] = met | element.bit
    this.#met.push(0)
  }

  read({ name, kind }: Element, text: string, at: number): void {
    if (kind === undefined || kind.allows(text)) return
    this.#say(at, name, text === '' ? 'è vuoto' : `«${text.slice(0, 60)}» ${kind.words}`)
  }

  closed(element: Element, at: number): void {
    const missing = element.required & ~this.#met.pop()!
    if (missing === 0) return
    for (const { name } of element.among(missing)) this.#say(at, element.name, `manca ${name}`)
  }

  stranger(inside: Element, name: string, at: number): void {
    if (!inside.isSealed) this.#say(at, name.slice(0, 60), 'non è un elemento del formato')
  }

  #say(at: number, field: string, message: string): void {
    this.#left--
    if (this.#left > 0) this.#complaints.differ({ at }, field, message)
    if (this.#left === 0) this.#complaints.differ({}, 'Formato', 'ci sono altre differenze dal formato ufficiale')
  }
}
