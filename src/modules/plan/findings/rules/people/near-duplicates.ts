// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { bareLines, type Check, keysOn, listed } from '../../finding.ts'

/** One person has one spelling. */
export const nearDuplicates: Check = (plan, lines) =>
  plan.people
    .filter(({ mergeProposed }) => mergeProposed)
    .map(({ spellings }) => {
      const names = spellings.map((spelling) => ` ${bare(spelling)} `)
      const places = bareLines(lines).flatMap((line, index) =>
        names.some((name) => ` ${line} `.includes(name)) ? [index + 1] : [],
      )
      return {
        code: 'near-duplicate-people',
        severity: 'error',
        message: `${listed(spellings.map((spelling) => `«${spelling}»`))} sembrano la stessa persona scritta in modi diversi.`,
        lines: places,
        quote: spellings.join(' / '),
        remedy: 'Decidi se è una persona sola e, se lo è, scrivi il nome sempre allo stesso modo.',
        objectives: keysOn(plan, places),
      }
    })
