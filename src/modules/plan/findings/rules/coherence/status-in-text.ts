// SPDX-License-Identifier: EUPL-1.2
import type { Project } from '../../../model.ts'
import type { Check } from '../../finding.ts'

/** How far a project paid by the PNRR is, in the order in which it happens. */
const stages: readonly RegExp[] = [
  /\b(?:complet|conclus)[a-zà-ÿ]{1,4}\s(?:tutt[a-zà-ÿ]\s)?(?:il progetto|i lavori|le attività|la migrazione)|^(?:complet|conclus)/i,
  /\bin (?:corso di )?(?:asseverazione|verifica)/i,
  /\basseverat[a-zà-ÿ](?![a-zà-ÿ])|\bpassato (?:positivamente )?l[’']asseverazione|\bin fase di liquidazione/i,
  /\bliquidat[oai]\b|\berogat[oai]\b/i,
]
/** What a table says of a project not yet done. */
const underWay = /^(?:in corso|avviat[oa]|da avviare|in esecuzione|in attuazione)\b/i

/** How many lines around an amount speak of its project. */
const near = 4

/** The text and the table tell the same of a project. */
export const statusInText: Check = ({ projects }, lines) =>
  (projects?.amountsInText ?? []).flatMap(({ measure, line }) => {
    const project = onlyOne(projects!.rows.filter(({ name }) => name.split(/\s/)[0] === measure))
    const inText = furthest(around(lines, line))
    const inTable =
      underWay.test(project?.status ?? '') && inText?.stage === stages.length - 1
        ? { stage: -1 }
        : furthest(project?.status ?? '')
    if (!project || !inTable || !inText || inTable.stage === inText.stage) return []
    return {
      code: 'status-in-text' as const,
      severity: 'warning' as const,
      message: `Di «${project.name}» il testo dice «${inText.words}» e la tabella «${project.status}».`,
      lines: [line, project.line],
      quote: inText.words,
      remedy: 'Scrivi nei due punti a che punto è, con la data a cui vale.',
      objectives: [],
    }
  })

const onlyOne = (projects: readonly Project[]): Project | undefined => (projects.length === 1 ? projects[0] : undefined)

function furthest(text: string): { stage: number; words: string } | undefined {
  const reached = stages.flatMap((words, stage) => {
    const said = words.exec(text)?.[0]
    return said === undefined ? [] : { stage, words: said }
  })
  return reached.at(-1)
}

/** The paragraphs before and after, down to the next heading or measure. */
function around(lines: readonly string[], line: number): string {
  const before = lines.slice(Math.max(0, line - 1 - near), line - 1).toReversed()
  const after = lines.slice(line, line + near)
  return [...untilHeading(before).toReversed(), lines[line - 1]!, ...untilHeading(after)].join('\n')
}

const untilHeading = (lines: readonly string[]): readonly string[] => {
  const at = lines.findIndex(
    (each) => each.startsWith('#') || /^[^.;:]{1,60}[^.;:\s]$/.test(each) || /^\W{0,6}misura\s\d/i.test(each),
  )
  return at < 0 ? lines : lines.slice(0, at)
}
