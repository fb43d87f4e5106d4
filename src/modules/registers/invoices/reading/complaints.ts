// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import { Lines } from '#platform/xml/lines.ts'

/** Where something was found in the text; nowhere, for what is missing from the whole file. */
interface Place {
  at?: number
}

/** What is found while interpreting a file: a refusal stops it, a remark is for a person to look at. */
export class Complaints {
  readonly #remarks: Problem[] = []
  readonly #differences: Problem[] = []
  readonly refusals: Problem[] = []
  readonly #lines: Lines

  constructor(text: string) {
    this.#lines = new Lines(text)
  }

  remark(place: Place, field: string, message: string): void {
    this.#remarks.push({ ...this.#line(place), field, message })
  }

  /** A difference from the official format; not told twice, when something else is remarked of the same element. */
  differ(place: Place, field: string, message: string): void {
    this.#differences.push({ ...this.#line(place), field, message })
  }

  get remarks(): Problem[] {
    const isRemarked = (one: Problem) =>
      this.#remarks.some(({ line, field }) => line === one.line && field === one.field)
    return [...this.#remarks, ...this.#differences.filter((difference) => !isRemarked(difference))]
  }

  /** Ends with what to do: nobody but the supplier can correct an invoice. */
  refuse(place: Place, field: string, message: string): void {
    const remedy = 'chiedi al fornitore una copia corretta'
    this.refusals.push({ ...this.#line(place), field, message: `${message}: ${remedy}` })
  }

  #line({ at }: Place): { line?: number } {
    return at === undefined ? {} : { line: this.#lines.of(at) }
  }
}
