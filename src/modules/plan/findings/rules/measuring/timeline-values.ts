// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { monthsNamed } from '../../../reading/terms/months.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** A value for each quarter is more than one promise, and only the last term was read. */
export const timelineValues: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const [first, ...others] = valuesByPeriod(objective)
    if (!first || others.length === 0) return []
    return {
      code: 'timeline-values' as const,
      severity: 'warning' as const,
      message: `L’obiettivo ${objective.key} ha un valore per ogni periodo («${first.period}: ${first.value}» e ${others.length === 1 ? 'un altro' : `altri ${others.length}`}): sono tenuti accanto, come testo, e non si misurano.`,
      ...placeOf(objective, first.value, lines),
      remedy: 'Scrivili nell’indicatore, o dalla pagina della lettura aggiungi una fase per ogni valore.',
    }
  })

/** «I trim.: 25%», among what is kept beside an objective. */
const valuesByPeriod = ({ beside = '' }: Objective): { period: string; value: string }[] =>
  beside.split('\n').flatMap((line) => {
    const [period = '', value = ''] = line.split(': ', 2)
    return monthsNamed(bare(period)) && /\d/.test(value) ? [{ period, value }] : []
  })
