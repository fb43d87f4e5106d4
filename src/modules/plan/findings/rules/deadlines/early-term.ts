// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate, formatDay } from '#kernel/civil-date.ts'
import { writtenAct } from '../../../written-act.ts'
import { type Check, isText, objectivesOf, type PlanContent, placeOf, termsOf } from '../../finding.ts'

/** Nothing is due before the plan is approved: by the day it says, or by 31 January (D.L. 80/2021 art. 6, comma 1). */
export const earlyTerm: Check = (plan, lines) => {
  const first = civilDate(`${plan.document.planYear}-01-01`)
  const approved = approvalDay(plan, lines)
  const last = approved ?? civilDate(`${plan.document.planYear}-01-31`)
  const when =
    approved === undefined
      ? `il piano si approva entro il ${formatDay(last)} (art. 6, comma 1, D.L. 80/2021), e quel giorno può essere già passato`
      : `il piano è stato approvato il ${formatDay(approved)}, quando quel giorno era già passato`
  return objectivesOf(plan).flatMap((objective) => {
    const terms = termsOf(objective)
    const early = terms.find(({ day }) => day >= first && (approved === undefined ? day <= last : day < last))
    if (!early) return []
    const isOver = approved !== undefined && terms.every(({ day }) => day < last)
    return {
      code: 'early-term' as const,
      severity: isOver ? ('warning' as const) : ('info' as const),
      message: `Un termine dell’obiettivo ${objective.key} è il ${formatDay(early.day)}: ${when}.`,
      ...placeOf(objective, early.asWritten, lines),
      remedy: 'Sposta il termine, o di’ che quella parte è già fatta.',
    }
  })
}

/** The day of the act that the document itself names, outside its tables. */
function approvalDay(plan: PlanContent, lines: readonly string[]): CivilDate | undefined {
  const stands = isText(plan)
  const acts = lines.flatMap((text, index) =>
    stands(index + 1) ? (writtenAct(text, plan.document.planYear)?.doneOn ?? []) : [],
  )
  return acts[0]
}
