// SPDX-License-Identifier: EUPL-1.2

/** A bracket, or a last clause, that may tell how things were. */
const aside =
  /\s?\(([^()]{3,60})\)|[,;]\s((?:erano|era|oggi|ora|attualmente|nel|contro|rispetto a(?:i|lle|gli|l)?(?=\s\d))\s[^,;()\n]{1,50})(?=[.;\n]|$)/gi
const now =
  /^(?:erano|era|oggi|ora|attualmente)\b|(?<![a-zà-ÿ])(?:baseline|partenza|storico|attual[ei]|consuntivo|precedente|inizial[ei])(?![a-zà-ÿ])/i
/** «(+20%)», «(30 gg di legge)»: neither what is promised nor what was before. */
const beside = /^[+−-]\s?\d|\sdi legge$/i

/** «≤ 10 (2025: 41)», «n. 12, erano 9 nel 2025»: without what was before, which is not what is promised. */
export const withoutComparison = (text: string, planYear: number): string => apart(text, planYear).promised

/** «41», «9»: what it was before. */
export const comparisonIn = (text: string, planYear: number): string | undefined =>
  apart(text, planYear).before.flatMap(
    (said) => said.replace(/\b20\d\d\b/g, '').match(/(?:€\s?)?\d[\d.,]*\s?%?/) ?? [],
  )[0]

function apart(text: string, planYear: number): { promised: string; before: string[] } {
  const before: string[] = []
  const promised = text.replace(aside, (whole, bracket?: string, clause?: string) => {
    const said = bracket ?? clause ?? ''
    if (bracket !== undefined && beside.test(said)) return ''
    const year = /\b20\d\d\b/.exec(said)?.[0]
    if (year === undefined ? !now.test(said) : Number(year) >= planYear) return whole
    before.push(said)
    return ''
  })
  return { promised: promised.trim(), before }
}
