// SPDX-License-Identifier: EUPL-1.2
import type { Part } from './part.ts'

/** Values that the supplier wrote together, by the names of the format put in words. */
export interface WrittenGroup {
  /** «Cedente prestatore, Dati anagrafici». */
  name: string
  values: readonly (readonly [name: string, text: string])[]
}

/** What no person reads: it is given as a file, or verified. */
const notForReading = new Set(['Attachment', 'Signature'])

/** Everything written in a part, group by group in its order. */
export function groupsIn(part: Part, above: readonly string[] = []): WrittenGroup[] {
  const inside = part.inside.filter(({ name }) => !notForReading.has(name))
  const values = inside.filter((each) => each.inside.length === 0 && each.text !== '')
  const own = values.map(({ name, text }) => [inWords(name), text] as const)
  return [
    ...(own.length > 0 ? [{ name: above.join(', ') || inWords(part.name), values: own }] : []),
    ...inside.flatMap((each) => groupsIn(each, [...above, inWords(each.name)])),
  ]
}

/** «DatiAnagraficiVettore» as «Dati anagrafici vettore»; «CodiceCIG» keeps its capitals. */
const inWords = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .split(' ')
    .map((word, place) => (place === 0 || /^[A-Z]{2}/.test(word) ? word : word.toLowerCase()))
    .join(' ')
