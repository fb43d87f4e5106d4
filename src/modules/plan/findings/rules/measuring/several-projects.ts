// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** Several projects in one objective have each their day. */
export const severalProjects: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const projects = [...objective.description.matchAll(/\bmisura\s+\d+(?:\.\d+){1,2}/gi)].map(([written]) => written)
    const days = new Set(objective.termsInIndicator.map(({ day }) => day))
    if (projects.length < 2 || days.size !== 1) return []
    return {
      code: 'several-projects' as const,
      severity: 'warning' as const,
      message: `L’obiettivo ${objective.key} tiene insieme ${projects.length} progetti con una sola data: se uno ritarda, non si sa quanto vale.`,
      ...placeOf(objective, objective.description, lines),
      remedy: 'Dai a ogni progetto la sua data.',
    }
  })
