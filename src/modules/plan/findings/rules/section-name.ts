// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../reading/wording.ts'
import { type Check, listed, placeOn, wordings } from '../finding.ts'
import { firstLevel, secondLevel } from '../tables/transparency-sections.ts'

const named =
  /(?:\bAT|\b[Aa]mministrazione [Tt]rasparente)\s?[-–,:/]?\s?[Ss]otto-?[Ss]ezione\s[«"“]?\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,8}/gu
const official = [...firstLevel, ...secondLevel].map(bare)

/** A section of «Amministrazione trasparente» has its official name, so that anybody finds it. */
export const sectionName: Check = (plan, lines) => {
  const wrong = [...wordings(lines, named)].flatMap(([written, places]) => {
    const name = bare(written.slice(written.search(/ezione\s/) + 'ezione '.length))
    if (official.some((each) => `${name} `.startsWith(`${each} `))) return []
    const meant = firstLevel.find((each) => stem(bare(each)) === stem(name))
    return meant ? [{ written, places, meant }] : []
  })
  return [...Map.groupBy(wrong, ({ meant }) => meant)].map(([meant, same]) => ({
    code: 'section-name',
    severity: 'info',
    message: `In «Amministrazione trasparente» il nome ufficiale della sezione è «${meant}» (delibera ANAC 1310/2016, allegato 1).`,
    ...placeOn(
      plan,
      same.flatMap(({ places }) => places),
      listed([...new Set(same.map(({ written }) => firstWords(written)))].slice(0, 1)),
    ),
    remedy: `Scrivi «Amministrazione trasparente, sezione ${meant}».`,
  }))
}

const stem = (name: string): string => name.slice(0, 7)

/** Down to the first word of the name. */
const firstWords = (written: string): string =>
  written.slice(0, written.search(/ezione\s/) + 7) + written.slice(written.search(/ezione\s/) + 7).split(' ')[0]!
