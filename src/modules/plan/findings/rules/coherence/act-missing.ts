// SPDX-License-Identifier: EUPL-1.2
import { namesAct } from '../../../written-act.ts'
import { type Check, isText } from '../../finding.ts'

/** A plan says by which act it was approved, where it names itself. */
export const actMissing: Check = (plan, lines) => {
  const { title, planYear } = plan.document
  if (title === null || !/integrato|PIAO/i.test(title)) return []
  const stands = isText(plan)
  const own = lines.some((text, index) => stands(index + 1) && namesAct(text, planYear))
  if (own) return []
  return [
    {
      code: 'act-missing',
      severity: 'info',
      message: 'Il documento non dice con quale atto è stato approvato: organo, numero e data.',
      lines: linesOf(title, lines),
      quote: title,
      remedy: 'Scrivi gli estremi dell’atto in testa, quando il piano è approvato.',
      objectives: [],
    },
  ]
}

/** The first line of the title, and the next one when the title goes on there. */
function linesOf(title: string, lines: readonly string[]): number[] {
  const at = Math.max(
    0,
    lines.findIndex((line) => line !== '' && title.startsWith(line)),
  )
  const next = lines[at + 1] ?? ''
  return next !== '' && title.endsWith(next) ? [at + 1, at + 2] : [at + 1]
}
