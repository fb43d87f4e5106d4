// SPDX-License-Identifier: EUPL-1.2
import type { ListedFinding } from '../model.ts'

/** What one rule found in several places, where one remedy serves. */
export interface Gathered {
  first: ListedFinding
  others: readonly ListedFinding[]
  /** Every one says what the first says, but of which objective. */
  alike: boolean
}

export const gathered = (findings: readonly ListedFinding[]): Gathered[] =>
  [...Map.groupBy(findings, ({ code, severity, remedy }) => `${severity} ${code} ${remedy}`).values()].map((same) => {
    const [first, ...others] = same as [ListedFinding, ...ListedFinding[]]
    return { first, others, alike: others.every((each) => saying(each) === saying(first)) }
  })

/** «L’obiettivo … dura un periodo». */
const saying = ({ message, objectives }: ListedFinding): string =>
  objectives.reduce((text, key) => text.replaceAll(key, '…'), message)
