// SPDX-License-Identifier: EUPL-1.2

/** Tells the line of a place in a text; quick when places are asked in order. */
export class Lines {
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** From 1. */
  of(at: number): number {
    if (at < this.#at) [this.#at, this.#line] = [0, 1]
    for (let end = this.#text.indexOf('\n', this.#at); end >= 0 && end < at; end = this.#text.indexOf('\n', end + 1)) {
      this.#at = end + 1
      this.#line++
    }
    return this.#line
  }
}
