// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { PlanContent } from '../approved.ts'
import { actInWords, type Version } from '../versions/model.ts'

/** A plan as it goes out: what it says, on which day, and the act that approved it. */
export interface Edition {
  plan: PlanContent
  day: CivilDate
  act: string | null
}

export const stepOf = ({ steps }: Version, wanted: Version['steps'][number]['step']) =>
  steps.find(({ step }) => step === wanted)

/** The act that approved a version, in words; nothing for a draft. */
export function approvalOf(version: Version): string | null {
  const approved = stepOf(version, 'approved')
  return approved ? actInWords(approved) : null
}

/** The versions that anybody may read, the newest first. */
export const publishedIn = (versions: readonly Version[]): Version[] =>
  versions.filter((version) => stepOf(version, 'published') !== undefined)

/** Of who works there, everybody is told only who heads each area (D.Lgs. 33/2013, art. 13, comma 1, letter b). */
export const withoutStaff = (plan: PlanContent): PlanContent => ({
  ...plan,
  areas: plan.areas.map((area) => ({
    ...area,
    objectives: area.objectives.map((objective) => ({ ...objective, peopleText: '', participants: [] })),
  })),
})
