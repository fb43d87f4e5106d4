// SPDX-License-Identifier: EUPL-1.2
import type { Project } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { bareLines, type Check, isText, listed } from '../../finding.ts'

/** Where the text describes most projects of the table, it describes them all. */
export const undescribedProjects: Check = (plan, lines) => {
  const rows = plan.projects?.rows ?? []
  const stands = isText(plan)
  const text = rows.length === 0 ? [] : bareLines(lines).filter((_, index) => stands(index + 1))
  const left = rows.filter((project) => !isDescribed(project, rows, text))
  if (left.length === 0 || left.length * 3 > rows.length) return []
  return [
    {
      code: 'undescribed-projects',
      severity: 'info',
      message: `Il testo parla dei progetti della tabella, ma non di ${listed(left.map(({ name }) => `«${name}»`))}.`,
      lines: left.map(({ line }) => line),
      quote: left[0]!.name,
      remedy: 'Aggiungi due righe su ciascuno: che cosa si fa, per quando e con quale importo.',
      objectives: [],
    },
  ]
}

/** Some line has the words of its name, or its measure when no other project has it. */
function isDescribed({ name }: Project, rows: readonly Project[], text: readonly string[]): boolean {
  const [measure, ...rest] = name.split(/ [-–] /)
  const number = bare(measure!)
  const words = bare(rest[0] ?? measure!)
    .split(' ')
    .filter((word) => !/^(?:al|alla|del|della|di|e|per)$/.test(word))
  const isOwn = rows.filter((each) => each.name.startsWith(measure!)).length === 1
  return text.some((line) => {
    const said = ` ${line} `
    return words.every((word) => said.includes(` ${word} `)) || (isOwn && said.includes(` misura ${number} `))
  })
}
