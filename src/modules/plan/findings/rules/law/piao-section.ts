// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOn, sentenceAround } from '../../finding.ts'
import { piaoSections } from '../../tables/piao-sections.ts'

const reference = /\b(?:sotto-?)?sezione\s(\d(?:\.\d)?)\s(?:del|nel)\sPIAO\b[^.;]{0,160}/gi
/** Objectives on any matter stand among those of the performance. */
const amongObjectives = /obiettiv|indicator/i

/** A part of the PIAO is cited with the number that the decree gives it. */
export const piaoSection: Check = (plan, lines) =>
  lines.flatMap((line, index) =>
    [...line.matchAll(reference)].flatMap((match) => {
      const [written, number] = [match[0], match[1]!]
      const said = sentenceAround(line, match.index, match.index + written.length)
      const matters = piaoSections.filter(({ words }) => words.test(said))
      const [right] = matters
      if (matters.length !== 1 || right!.number === number || isPartOf(right!.number, number, written)) return []
      if (number.startsWith('2.') && amongObjectives.test(said)) return []
      return {
        code: 'piao-section' as const,
        severity: 'warning' as const,
        message: `Di questa materia il PIAO parla nella sottosezione ${right!.number}, «${right!.name}» (${right!.source}, D.M. 132/2022), non nella ${number}.`,
        ...placeOn(plan, [index + 1], written),
        remedy: `Scrivi «sottosezione ${right!.number} del PIAO».`,
      }
    }),
  )

/** «sezione 3» is where 3.2 is; «sottosezione 3» is nothing. */
const isPartOf = (subsection: string, cited: string, written: string): boolean =>
  subsection.startsWith(`${cited}.`) && !/^sotto/i.test(written)
