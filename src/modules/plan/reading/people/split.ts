// SPDX-License-Identifier: EUPL-1.2
import { isGivenName, isParticle, titleOf } from './name.ts'

interface Unit {
  text: string
  given: boolean
  /** A title before it: a new person begins here. */
  opens: boolean
}

/** The longest name: two given, two family. */
const longest = 4

/** «Anna Neri Ugo Bianchi» → «Anna Neri», «Ugo Bianchi»: names run together are told apart by the given ones. */
export function splitNames(text: string): string[] {
  const units = unitsOf(text.split(/\s+/).filter((word) => word !== ''))
  const best = [true, false].map((givenFirst) => cheapest(units, givenFirst)).toSorted((a, b) => a.cost - b.cost)[0]!
  return best.cuts.map(([from, to]) => unitsText(units.slice(from, to)))
}

const unitsText = (units: readonly Unit[]): string => units.map(({ text }) => text).join(' ')

/** Words that are read as one: a title with the name it opens, a particle with the word it begins. */
function unitsOf(words: readonly string[]): Unit[] {
  const units: Unit[] = []
  let pending: string[] = []
  let opens = false
  for (const word of words) {
    if (titleOf(word) !== undefined || isParticle(word)) {
      opens ||= titleOf(word) !== undefined
      pending.push(word)
      continue
    }
    const afterParticle = pending.some(isParticle)
    units.push({ text: [...pending, word].join(' '), given: !afterParticle && isGivenName(word), opens })
    pending = []
    opens = false
  }
  return pending.length === 0 ? units : [...units, { text: pending.join(' '), given: false, opens }]
}

interface Cutting {
  cost: number
  cuts: readonly (readonly [number, number])[]
}

/** The least odd way to cut the words in names, where one order of given and family is expected. */
function cheapest(units: readonly Unit[], givenFirst: boolean): Cutting {
  const best: Cutting[] = [{ cost: 0, cuts: [] }]
  for (let end = 1; end <= units.length; end++) {
    const options = Array.from({ length: Math.min(longest, end) }, (_, index) => end - index - 1).map((start) => ({
      cost: best[start]!.cost + oddity(units.slice(start, end), givenFirst),
      cuts: [...best[start]!.cuts, [start, end] as const],
    }))
    best.push(options.reduce((least, option) => (option.cost < least.cost ? option : least)))
  }
  return best.at(-1)!
}

/** How unlike one name these words are: 0 for a known given name and one family name in the expected order. */
function oddity(units: readonly Unit[], givenFirst: boolean): number {
  const inside = units.slice(1).some(({ opens }) => opens) ? 20 : 0
  if (units.length === 1) return inside + 10
  const inOrder = givenFirst ? units : units.toReversed()
  const known = inOrder.map(({ given }) => given)
  const givens = known.indexOf(false) < 0 ? known.length - 1 : known.indexOf(false)
  if (givens === 0) return inside + (known.at(-1) ? 1.5 : 3) + units.length - 2
  const families = units.length - givens
  const hiddenGiven = known.slice(givens, -1).some(Boolean) || (families > 1 && known.at(-1)) ? 2 : 0
  return inside + (givens - 1) * 0.5 + (families - 1) + (known.every(Boolean) ? 0.6 : 0) + hiddenGiven
}
