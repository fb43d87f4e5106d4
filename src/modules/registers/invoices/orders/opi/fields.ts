// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, isCivilDate } from '#kernel/civil-date.ts'
import { type Cents, centsOf } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import { isAmount, isPlausible } from '../../model.ts'

type Values = ReadonlyMap<string, string>

/** Typed values of the elements around one line; each that is wrong becomes a problem. */
export class Fields {
  readonly line: number
  readonly #problems: Problem[]

  constructor(line: number, problems: Problem[]) {
    this.line = line
    this.#problems = problems
  }

  text(values: Values, name: string): string | undefined {
    const found = values.get(name)
    if (found) return found
    return this.#wrong(name, 'manca, o è vuoto')
  }

  /** Without the noughts with which some programs fill it, and others do not. */
  orderNumber(values: Values, name: string): string | undefined {
    return this.text(values, name)?.replace(/^0+(?=\d)/, '')
  }

  /** The day of a day or of a moment: «2026-03-16T10:30:00». */
  day(values: Values, name: string): CivilDate | undefined {
    const written = values.get(name)?.slice(0, 10) ?? ''
    if (isCivilDate(written) && isPlausible(written)) return written
    return this.#wrong(name, `«${written}» non è una data: serve un giorno come 2026-03-16`)
  }

  year(values: Values, name: string): number | undefined {
    const written = values.get(name) ?? ''
    if (/^20\d\d$/.test(written)) return Number(written)
    return this.#wrong(name, `«${written}» non è un anno`)
  }

  amount(values: Values, name: string): Cents | undefined {
    const amount = centsOf(values.get(name) ?? '')
    if (amount !== undefined && isAmount(amount)) return amount
    return this.#wrong(name, `«${values.get(name) ?? ''}» non è un importo: serve come 1250.00`)
  }

  oneOf<const Value extends string>(values: Values, name: string, known: readonly Value[]): Value | undefined {
    const written = values.get(name) ?? ''
    const found = known.find((each) => each === written)
    return found ?? this.#wrong(name, `«${written}» non è conosciuto: può essere ${known.join(', ')}`)
  }

  #wrong(field: string, message: string): undefined {
    this.#problems.push({ line: this.line, field, message })
    return undefined
  }
}
