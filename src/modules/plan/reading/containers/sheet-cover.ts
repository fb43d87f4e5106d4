// SPDX-License-Identifier: EUPL-1.2
import { counted } from '#kernel/counted.ts'
import { mostColumns } from './gathering.ts'

export const hiddenSheet = (name: string): string => `Foglio «${name}», nascosto`

/** What a sheet hides, a filter among it, is not read: whoever hid it did not mean to show it. How much it is, is said. */
export class SheetCover {
  readonly #columns = new Set<number>()
  readonly #left = new Set<number>()
  #rows = 0
  #inHiddenRow = false
  readonly #sheet: string

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  /** Columns hidden, from 0; both ends included. */
  hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, mostColumns); column++) this.#columns.add(column)
  }

  openRow(hidden: boolean): void {
    this.#inHiddenRow = hidden
  }

  /** The row as it is seen; nothing when it is hidden. */
  seen(row: readonly string[]): readonly string[] {
    if (this.#inHiddenRow) {
      if (row.some((cell) => cell !== '')) this.#rows++
      return []
    }
    return row.map((cell, column) => {
      if (cell === '' || !this.#columns.has(column)) return cell
      this.#left.add(column)
      return ''
    })
  }

  /** «Foglio «A»: 3 righe nascoste e 1 colonna nascosta», or nothing. */
  get left(): string {
    const rows = this.#rows > 0 ? [counted(this.#rows, 'riga nascosta', 'righe nascoste')] : []
    const columns = this.#left.size > 0 ? [counted(this.#left.size, 'colonna nascosta', 'colonne nascoste')] : []
    const parts = [...rows, ...columns]
    return parts.length > 0 ? `Foglio «${this.#sheet}»: ${parts.join(' e ')}` : ''
  }
}
