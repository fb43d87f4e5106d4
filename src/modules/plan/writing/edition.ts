// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { PlanContent } from '../approved.ts'
import type { Chapter } from '../chapters/model.ts'
import { actInWords, laterVersion, type Version } from '../versions/model.ts'

/** A plan as it goes out: what it says, on which day, and which of the year’s versions it is. */
export interface Edition {
  plan: PlanContent
  day: CivilDate
  /** Nothing for a plan that is only a file. */
  version: Standing | null
}

/** Where a version stands when it goes out. */
interface Standing {
  number: number
  /** The act that approved it, in words; nothing for a draft. */
  act: string | null
  /** The approved version that took its place, with its act. */
  replacedBy: string | null
  /** The sections of the PIAO kept as files beside it. */
  chapters: readonly Pick<Chapter, 'section' | 'name' | 'original'>[]
}

interface Standpoint {
  mine: Version
  all: readonly Version[]
  chapters: Standing['chapters']
  today: CivilDate
}

/** A version as it goes out: an approved one is of the day of its act, and is written the same on any day. */
export function editionOf(plan: PlanContent, { mine, all, chapters, today }: Standpoint): Edition {
  const later = laterVersion(mine, all)
  return {
    plan,
    day: stepOf(mine, 'approved')?.doneOn ?? today,
    version: {
      number: mine.version,
      act: approvalOf(mine),
      replacedBy: later ? `versione ${later.version}, approvata con ${approvalOf(later)}` : null,
      chapters,
    },
  }
}

/** Which version it is, a line a fact: nobody should take a draft, or a plan that was varied, for the one in force. */
export function standingIn(version: Edition['version']): string[] {
  if (!version) return []
  const { number, act, replacedBy } = version
  return [
    act ? `Versione ${number}, approvata con ${act}` : `Versione ${number}, BOZZA: non è approvata`,
    ...(replacedBy ? [`Non è più in vigore: la sostituisce la ${replacedBy}`] : []),
  ]
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

/**
 * Of who works there, everybody is told only who heads each area (D.Lgs. 33/2013, art. 13, comma 1, letter b); and an
 * average of two people is almost the pay of one.
 */
export const withoutStaff = (plan: PlanContent): PlanContent => ({
  ...plan,
  personnel: plan.personnel && { ...plan.personnel, pay: null },
  areas: plan.areas.map((area) => ({
    ...area,
    objectives: area.objectives.map((objective) => ({ ...objective, peopleText: '', participants: [] })),
  })),
})
