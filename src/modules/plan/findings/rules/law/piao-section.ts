// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOn } from '../../finding.ts'
import { piaoSections } from '../../tables/piao-sections.ts'

const reference = /\b(?:sotto-?)?sezione\s(\d(?:\.\d)?)\s(?:del|nel)\sPIAO\b[^.;]{0,160}/gi

/** A part of the PIAO is cited with the number that the decree gives it. */
export const piaoSection: Check = (plan, lines) =>
  lines.flatMap((line, index) =>
    [...line.matchAll(reference)].flatMap(([written, number]) => {
      const matters = piaoSections.filter(({ words }) => words.test(written))
      const [right] = matters
      if (matters.length !== 1 || right!.number === number || isPartOf(right!.number, number!, written)) return []
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
