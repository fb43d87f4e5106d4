// SPDX-License-Identifier: EUPL-1.2
import type { Area, NamedPerson, PersonName } from '../../model.ts'
import { bare } from '../wording.ts'

interface Mention {
  area: string
  printed: string
  name: PersonName
  /** The two names bare, to be compared with everybody else's. */
  given: string
  family: string
}

/** Everyone the plan names, heads of area first; spellings that may be one person stand together, to be decided. */
export function rosterOf(areas: readonly Area[]): NamedPerson[] {
  const people: { mentions: Mention[]; words: Set<string>; mergeProposed: boolean }[] = []
  for (const mention of mentions(areas)) {
    const words = wordsOf(mention.name)
    const same = people.find((person) => person.words.has(words))
    const near = same ?? people.find((person) => person.mentions.some((other) => isNear(other, mention)))
    if (!near) people.push({ mentions: [mention], words: new Set([words]), mergeProposed: false })
    near?.mentions.push(mention)
    near?.words.add(words)
    if (near && !same) near.mergeProposed = true
  }
  return people.map(({ mentions: [first, ...others], mergeProposed }) => ({
    canonical: fullName(first!.name),
    area: first!.area,
    spellings: [...new Set([first!, ...others].map(({ printed }) => printed))],
    mergeProposed,
  }))
}

const fullName = ({ given, family }: PersonName): string => `${given} ${family}`.trim()

function mentions(areas: readonly Area[]): Mention[] {
  const heads = areas.flatMap(({ code, head, headAsPrinted }) =>
    head && headAsPrinted ? [mentionOf(code, headAsPrinted, head)] : [],
  )
  const others = areas.flatMap(({ code, objectives }) =>
    objectives.flatMap(({ people }) =>
      people.flatMap((each) => (each.kind === 'person' ? [mentionOf(code, each.text, each.name)] : [])),
    ),
  )
  return [...heads, ...others]
}

const mentionOf = (area: string, printed: string, name: PersonName): Mention => ({
  ...{ area, printed, name },
  given: bare(name.given),
  family: bare(name.family),
})

/** The same words in any order: «Rossi Maria» is «Maria Rossi». */
export const wordsOf = (name: PersonName): string => bare(fullName(name)).split(' ').toSorted().join(' ')

/** One letter apart in one of the two names, the other being equal. A family name counts only within one area. */
function isNear(a: Mention, b: Mention): boolean {
  if (a.family === b.family) return oneEditApart(a.given, b.given) && !areManAndWoman(a.given, b.given)
  return a.area === b.area && a.given === b.given && oneEditApart(a.family, b.family)
}

/** «Paolo» and «Paola» are two people. */
const areManAndWoman = (a: string, b: string): boolean =>
  a.slice(0, -1) === b.slice(0, -1) && /[aeio]$/.test(a) && /[aeio]$/.test(b)

/** Whether one letter changed, added or dropped turns one word into the other. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1)
}
