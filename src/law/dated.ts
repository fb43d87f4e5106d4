// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Citation } from './rule.ts'

interface Version<Value> {
  /** First day on which the value is in force. */
  from: CivilDate
  value: Value
  cites: Citation
  /** Written from memory, or read by inference: nobody has seen it in the act or in who quotes it. */
  unverified?: true
}

/** A value that the law changes over time. It is always asked for a day, never for "now". */
export function dated<Value>(name: string, versions: readonly [Version<Value>, ...Version<Value>[]]) {
  const newestFirst = versions.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return {
    name,
    versions,
    on(day: CivilDate): Version<Value> {
      const inForce = newestFirst.find((version) => version.from <= day)
      if (!inForce) throw new RangeError(`${name} has no value in force on ${day}`)
      return inForce
    },
  }
}
