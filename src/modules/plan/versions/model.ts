// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { day, optional, words } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'

/** What becomes of a plan after the draft, in this order. */
export const steps = ['approved', 'published', 'reported', 'validated', 'archived'] as const
export type StepName = (typeof steps)[number]

/** A step done: on which day, by which act. */
export interface PlanStep {
  step: StepName
  doneOn: CivilDate
  act: string | null
  number: string | null
  /** Why the plan is varied; the first version has none. */
  reason: string | null
  byName: string
}

/** One of the versions of a year’s plan. */
export interface Version {
  id: bigint
  year: number
  version: number
  file: string
  steps: readonly PlanStep[]
}

/** Who reports does not validate. */
export const permissionFor = (step: StepName) => (step === 'validated' ? 'plan:validate' : 'plan:approve')

export type Stage = 'draft' | StepName | 'varied'

/** How each stage is called, on a page and in an address. */
export const stageNames: Record<Stage, { words: string; deed: string; path: string }> = {
  draft: { words: 'Bozza', deed: '', path: '' },
  approved: { words: 'Approvato', deed: 'Approva', path: 'approvazione' },
  published: { words: 'Pubblicato', deed: 'Segna la pubblicazione', path: 'pubblicazione' },
  reported: { words: 'Rendicontato', deed: 'Segna il rendiconto', path: 'rendiconto' },
  validated: { words: 'Validato', deed: 'Valida', path: 'validazione' },
  archived: { words: 'Archiviato', deed: 'Archivia', path: 'archiviazione' },
  varied: { words: 'Variato', deed: '', path: '' },
}

const isApproved = ({ steps }: Pick<Version, 'steps'>): boolean => steps.some(({ step }) => step === 'approved')

/** The approved version that took the place of this one. */
export const laterVersion = (mine: Version, all: readonly Version[]): Version | undefined =>
  all
    .filter((each) => each.year === mine.year && each.version > mine.version && isApproved(each))
    .toSorted((a, b) => b.version - a.version)[0]

/** The version before, of the same year or of the last one that has a plan; none before the first. */
export const versionBefore = (mine: Version, all: readonly Version[]): Version | undefined =>
  all
    .filter(({ year, version }) => year < mine.year || (year === mine.year && version < mine.version))
    .toSorted((a, b) => b.year - a.year || b.version - a.version)[0]

/** Where a version stands; an approved one is varied once a later version is approved, until it is archived. */
export function stageOf(mine: Version, all: readonly Version[]): Stage {
  const done = steps.findLast((step) => mine.steps.some((each) => each.step === step)) ?? 'draft'
  return done !== 'draft' && done !== 'archived' && laterVersion(mine, all) ? 'varied' : done
}

/** The step that comes next; nothing when there is none. A varied version is only archived. */
export function nextStep(mine: Version, all: readonly Version[]): StepName | undefined {
  const stage = stageOf(mine, all)
  if (stage === 'draft') return 'approved'
  if (stage === 'varied') return 'archived'
  return steps[steps.indexOf(stage) + 1]
}

/** Why a step cannot be taken on a day; nothing when it can. */
export function whyNotStep(
  step: StepName,
  mine: Version,
  all: readonly Version[],
  { doneOn, today }: { doneOn: CivilDate; today: CivilDate },
): Refusal | undefined {
  const next = nextStep(mine, all)
  if (next !== step)
    return new Refusal(
      'conflict',
      `Questo piano è ${stageNames[stageOf(mine, all)].words.toLowerCase()}: ${next ? `il passo che viene ora è «${stageNames[next].deed}».` : 'la sua vita è finita.'}`,
    )
  if (step === 'approved' && laterVersion(mine, all))
    return new Refusal('conflict', 'È già approvata una versione più nuova: parti da quella.')
  return whyNotOn(mine, { doneOn, today })
}

/** Why the next step of a version was not taken on a day; nothing when it can have been. */
export function whyNotOn(
  { steps }: Version,
  { doneOn, today }: { doneOn: CivilDate; today: CivilDate },
): Refusal | undefined {
  const last = steps
    .map((each) => each.doneOn)
    .toSorted()
    .at(-1)
  if (last !== undefined && doneOn < last)
    return new Refusal('conflict', `Il passo di prima è del ${formatDayInFull(last)}: scegli un giorno uguale o dopo.`)
  return doneOn > today ? new Refusal('conflict', 'Il giorno non è ancora venuto: scegli oggi o prima.') : undefined
}

/** Why a version cannot be varied; nothing when it can. */
export function whyNotToVary(mine: Version, all: readonly Version[]): Refusal | undefined {
  if (!isApproved(mine)) return new Refusal('conflict', 'È ancora una bozza: si corregge così com’è.')
  if (laterVersion(mine, all)) return new Refusal('conflict', 'C’è una versione approvata più nuova: varia quella.')
  const open = all.find((each) => each.year === mine.year && !isApproved(each) && each.version > mine.version)
  return (
    open && new Refusal('conflict', `C’è già una bozza più nuova, la versione ${open.version}: continua con quella.`)
  )
}

/** Why a version cannot be copied to the next year; nothing when it can. */
export function whyNotToCopy(mine: Version, all: readonly Version[]): Refusal | undefined {
  if (!isApproved(mine)) return new Refusal('conflict', 'È ancora una bozza: si copia un piano approvato.')
  const next = all.some(({ year }) => year === mine.year + 1)
  return next ? new Refusal('conflict', `C’è già un piano del ${mine.year + 1}: continua con quello.`) : undefined
}

/** The version with this identifier. @throws Refusal 'not-found'. */
export function knownVersion(all: readonly Version[], id: bigint): Version {
  const found = all.find((each) => each.id === id)
  if (!found) throw unknownPlan()
  return found
}

export const unknownPlan = () => new Refusal('not-found', 'Questo piano non c’è: parti dalla pagina «Piano».')

const asked = (must: boolean, complaint: string, most = 200) => {
  const field = words(complaint).max(most, `usa al massimo ${most} caratteri`)
  return must ? field : optional(field)
}

/** What is asked of each step: an approval has its act, that of a variation its reason too. */
export const stepForm = (step: StepName, version: number) =>
  z.object({
    act: asked(step === 'approved', 'scrivi l’atto, per esempio: Delibera di Giunta'),
    number: asked(step === 'approved', 'scrivi il numero dell’atto'),
    doneOn: day,
    reason: asked(step === 'approved' && version > 1, 'scrivi perché il piano si varia', 1000),
  })

/** «Delibera di Giunta n. 12, 29 gennaio 2026». */
export const actInWords = ({ act, number, doneOn }: PlanStep): string =>
  [[act, number && `n. ${number}`].filter(Boolean).join(' '), formatDayInFull(doneOn)]
    .filter((each) => each !== '')
    .join(', ')
