// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Project } from '../../../model.ts'
import { type Check, listed } from '../../finding.ts'

/** A CUP has 15 characters (a letter, two digits, a letter, eleven digits) and belongs to one project. */
export const cup: Check = ({ projects }) => {
  const rows = projects?.rows ?? []
  return [...rows.filter(({ cup }) => !/^[A-Z]\d{2}[A-Z]\d{11}$/.test(cup)).map(malformed), ...shared(rows)]
}

const malformed = ({ name, cup, line }: Project): Finding => ({
  code: 'malformed-cup',
  severity: 'error',
  message: `Il CUP di «${name}» non è scritto bene: ha ${cup.length} caratteri o nell’ordine sbagliato.`,
  lines: [line],
  quote: cup,
  remedy: 'Un CUP ha 15 caratteri: una lettera, due cifre, una lettera, undici cifre. Ricopialo dal sistema CUP.',
  objectives: [],
})

const shared = (rows: readonly Project[]): Finding[] =>
  [...Map.groupBy(rows, ({ cup }) => cup)].flatMap(([cup, same]) => {
    if (same.length < 2 || cup === '') return []
    return {
      code: 'duplicate-cup',
      severity: 'error',
      message: `Lo stesso CUP è dato a ${same.length} progetti: ${listed(same.map(({ name }) => `«${name}»`))}.`,
      lines: same.map(({ line }) => line),
      quote: cup,
      remedy: 'Un CUP identifica un solo progetto: cerca quello giusto di ciascuno nel decreto di finanziamento.',
      objectives: [],
    }
  })
