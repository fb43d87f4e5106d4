// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, placeOn } from '../../finding.ts'
import { firstLevel, secondLevel } from '../../tables/transparency-sections.ts'

const named =
  /((?:\bAT|\b[Aa]mministrazione [Tt]rasparente)\s?[-–,:/]?\s?[Ss]otto-?[Ss]ezione\s[«"“]?)(\p{Lu}\p{Ll}+)((?:\s\p{Ll}+){0,8})/gu
const official = [...firstLevel, ...secondLevel].map(bare)

/** A section of «Amministrazione trasparente» has its official name, so that anybody finds it. */
export const sectionName: Check = (plan, lines) => {
  const wrong = lines.flatMap((line, index) =>
    [...line.matchAll(named)].flatMap(([, opening, first, rest]) => {
      const meant = officialFor(bare(`${first}${rest}`))
      return meant ? [{ quote: `${opening}${first}`, meant, line: index + 1 }] : []
    }),
  )
  return [...Map.groupBy(wrong, ({ meant }) => meant)].map(([meant, same]) => ({
    code: 'section-name',
    severity: 'info',
    message: `In «Amministrazione trasparente» il nome ufficiale della sezione è «${meant}» (delibera ANAC 1310/2016, allegato 1).`,
    ...placeOn(
      plan,
      same.map(({ line }) => line),
      same[0]!.quote,
    ),
    remedy: `Scrivi «Amministrazione trasparente, sezione ${meant}».`,
  }))
}

/** The official name like this one; nothing when this is official itself, or like none. */
const officialFor = (name: string): string | undefined =>
  official.some((each) => `${name} `.startsWith(`${each} `))
    ? undefined
    : firstLevel.find((each) => stem(bare(each)) === stem(name))

const stem = (name: string): string => name.slice(0, 7)
