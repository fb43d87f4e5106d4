// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay, formatDayInFull } from '#kernel/civil-date.ts'
import { citation, cited } from '../../citations.ts'
import { type Check, keysOn, wordings } from '../../finding.ts'
import { knownActs } from '../../tables/known-acts.ts'

/** A well-known act is cited with its year. */
export const actYear: Check = (plan, lines) =>
  [...wordings(lines, citation)].flatMap(([written, places]) => {
    const { kind, number, year } = cited(written)
    const meant = knownActs.filter((act) => act.kind === kind && act.number === number)
    const known = meant.find(
      ({ about, day }) =>
        isOfDay(written, day) || places.every((line) => about.test(around(lines[line - 1]!, written))),
    )
    if (!known || meant.some((act) => act.year === year || act.others.includes(year))) return []
    const right = `${known.kind} ${known.number}/${known.year}`
    return {
      code: 'act-year',
      severity: 'error',
      message: `«${written}» parla della materia del ${right}: l’anno ${year} sembra sbagliato.`,
      lines: places,
      quote: written,
      remedy: `Controlla se l’atto è questo: ${known.kind} ${formatDayInFull(known.day)}, n. ${known.number}. Se lo è, scrivi «${right}».`,
      objectives: keysOn(plan, places),
    }
  })

/** The day and the month are those of the act, and leave no doubt on which is meant. */
const isOfDay = (written: string, day: CivilDate): boolean =>
  [formatDayInFull(day), formatDay(day)].some((said) => written.includes(said.slice(0, -4)))

/** What is spoken of near the citation. */
const around = (line: string, written: string): string =>
  line.slice(Math.max(0, line.indexOf(written) - 250), line.indexOf(written) + written.length + 80)
