// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { words } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Plan } from '../approved.ts'
import type { Finding, Severity } from '../model.ts'
import { type Kind, kindOf, kinds } from './kinds.ts'

/** A finding that somebody decided to leave as it is. */
export interface Dismissal {
  fingerprint: string
  reason: string
  dismissedAt: Date
  byName: string
}

/** A finding with what makes it the same one when the plan is read again, and what was decided of it. */
export interface ListedFinding extends Finding {
  fingerprint: string
  dismissal: Dismissal | undefined
}

export const dismissalReason = z.object({ reason: words('scrivi il motivo').max(500, 'usa al massimo 500 caratteri') })

/** Rule, words and objectives, in sixteen characters: a line that moves or a message said better changes nothing. */
const fingerprintOf = ({ code, quote, objectives }: Finding): string =>
  createHash('sha256')
    .update(JSON.stringify([code, quote, objectives]))
    .digest('hex')
    .slice(0, 16)

export function withDismissals(findings: readonly Finding[], dismissals: readonly Dismissal[]): ListedFinding[] {
  const known = new Map(dismissals.map((dismissal) => [dismissal.fingerprint, dismissal]))
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding)
    return { ...finding, fingerprint, dismissal: known.get(fingerprint) }
  })
}

export const isOpen = ({ dismissal }: ListedFinding): boolean => dismissal === undefined

/** Why a finding cannot be dismissed; nothing when it can. */
export const whyNotToDismiss = ({ dismissal }: ListedFinding): Refusal | undefined =>
  dismissal && new Refusal('conflict', `Questo rilievo è già stato lasciato com’è da ${dismissal.byName}.`)

/** Why a finding cannot be taken up again; nothing when it can. */
export const whyNotToRestore = ({ dismissal }: ListedFinding): Refusal | undefined =>
  dismissal ? undefined : new Refusal('conflict', 'Questo rilievo è già fra quelli da guardare.')

export interface FindingFilter {
  severity: Severity | undefined
  kind: Kind | undefined
  /** Code of an area, or «resto» for what is of no objective. */
  area: string | undefined
  groupedBy: 'kind' | 'area'
}

/** What is of no area. */
export const elsewhere = 'resto'

/** What the address asks to see; what it does not know is left out. */
export function filterAsked(query: Readonly<Record<string, string>>, { areas }: Plan): FindingFilter {
  const { gravita, argomento, area, per } = query
  return {
    severity: (['error', 'warning', 'info'] as const).find((severity) => severity === gravita),
    kind: argomento !== undefined && Object.hasOwn(kinds, argomento) ? (argomento as Kind) : undefined,
    area: [elsewhere, ...areas.map(({ code }) => code)].find((code) => code === area),
    groupedBy: per === 'area' ? 'area' : 'kind',
  }
}

/** The filter as an address asks it. */
export const searchOf = ({ severity, kind, area, groupedBy }: FindingFilter, { id }: Pick<Plan, 'id'>): string =>
  new URLSearchParams({
    piano: String(id),
    ...(severity && { gravita: severity }),
    ...(kind && { argomento: kind }),
    ...(area && { area }),
    ...(groupedBy === 'area' && { per: groupedBy }),
  }).toString()

export interface FindingGroup {
  id: string
  title: string
  findings: readonly ListedFinding[]
}

/** The findings asked for, in groups: those with the gravest first, then as the plan and the kinds come. */
export function grouped(findings: readonly ListedFinding[], filter: FindingFilter, plan: Plan): FindingGroup[] {
  const areasOf = areasByObjective(plan)
  const shown = findings.filter(
    (finding) =>
      (filter.severity === undefined || finding.severity === filter.severity) &&
      (filter.kind === undefined || kindOf(finding.code) === filter.kind) &&
      (filter.area === undefined || areasOf(finding).includes(filter.area)),
  )
  const groups = filter.groupedBy === 'area' ? byArea(shown, areasOf, plan) : byKind(shown, filter)
  return groups
    .filter((group) => group.findings.length > 0)
    .toSorted((a, b) => errorsIn(b.findings) - errorsIn(a.findings))
}

/** Unless only some are asked for, errors come before every kind: they are what to put right first. */
function byKind(findings: readonly ListedFinding[], { severity, kind }: FindingFilter): FindingGroup[] {
  const errors =
    severity === undefined && kind === undefined ? findings.filter((each) => each.severity === 'error') : []
  return [
    { id: 'errori', title: 'Da correggere per primi', findings: errors },
    ...Object.entries(kinds).map(([id, { title }]) => ({
      id,
      title,
      findings: findings.filter((each) => kindOf(each.code) === id && !errors.includes(each)),
    })),
  ]
}

const byArea = (
  findings: readonly ListedFinding[],
  areasOf: (finding: Finding) => string[],
  { areas }: Plan,
): FindingGroup[] => [
  ...areas.map(({ code, name }) => ({
    id: code,
    title: name,
    findings: findings.filter((each) => areasOf(each).includes(code)),
  })),
  { id: elsewhere, title: 'Resto del documento', findings: findings.filter((each) => areasOf(each)[0] === elsewhere) },
]

function areasByObjective({ areas }: Plan): (finding: Finding) => string[] {
  const areaOf = new Map(areas.flatMap(({ code, objectives }) => objectives.map(({ key }) => [key, code] as const)))
  return ({ objectives }) => {
    const found = [...new Set(objectives.flatMap((key) => areaOf.get(key) ?? []))]
    return found.length > 0 ? found : [elsewhere]
  }
}

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length
