// SPDX-License-Identifier: EUPL-1.2
import { isElement, type TreeElement } from '#platform/xml/tree.ts'

/** An element of an invoice, found by the names the format gives, whatever their prefix. */
export class Part {
  readonly #element: TreeElement | undefined

  constructor(element: TreeElement | undefined) {
    this.#element = element
  }

  get name(): string {
    return this.#element ? localOf(this.#element) : ''
  }

  get inside(): Part[] {
    return (this.#element?.inside ?? []).filter(isElement).map((element) => new Part(element))
  }

  get exists(): boolean {
    return this.#element !== undefined
  }

  /** Its own text, trimmed; empty when it is not there. */
  get text(): string {
    return (
      this.#element?.inside
        .filter((node) => typeof node === 'string')
        .join('')
        .trim() ?? ''
    )
  }

  /** All those at a path, «DatiGenerali/DatiContratto»; where it forks, those of every branch. */
  all(path: string): Part[] {
    let found = this.#element ? [this.#element] : []
    for (const name of path.split('/'))
      found = found.flatMap((each) => each.inside.filter(isElement)).filter((each) => localOf(each) === name)
    return found.map((element) => new Part(element))
  }

  first(path: string): Part {
    return this.all(path)[0] ?? new Part(undefined)
  }

  /** The text of the first at a path. */
  at(path: string): string {
    return this.first(path).text
  }
}

const localOf = ({ name }: TreeElement): string => name.slice(name.indexOf(':') + 1)
