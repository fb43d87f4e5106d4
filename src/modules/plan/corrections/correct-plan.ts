// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, Term } from '#modules/indicators/index.ts'
import type { Area, Objective, ReadPlan } from '../model.ts'
import { measureKindOf } from '../reading/objective.ts'
import { findTerms, termOf } from '../reading/terms.ts'
import { correctAreas } from './areas/model.ts'
import type { AreaFields, Correction, Fields } from './model.ts'
import { decidedRoster, withPeople } from './people/model.ts'
import { type CorrectedRow, correctRows } from './rows.ts'

/** The plan as read with what people put right; its findings are still those of what was read. */
export function correctPlan(read: ReadPlan, corrections: readonly Correction[]): ReadPlan {
  const rows = Map.groupBy(correctRows(read.areas, corrections), ({ now }) => now.area)
  const corrected = correctAreas(read.areas, corrections).map(({ area, place, now }) =>
    withObjectives(withAreaFields(area, now), rows.get(place) ?? [], read.document.planYear),
  )
  const areas = withPeople(corrected, corrections)
  return { ...read, areas, people: decidedRoster(areas, corrections) }
}

const withAreaFields = (area: Area, { areaName, unit, head }: AreaFields): Area => ({
  ...area,
  ...{ name: areaName, code: unit, head },
})

/** Those that came from other areas follow its own. */
const withObjectives = (area: Area, rows: readonly CorrectedRow[], planYear: number): Area => ({
  ...area,
  objectives: rows
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ objective, now, ordinal, key }) => ({ ...withFields(objective, now, planYear), ordinal, key })),
})

function withFields(read: Objective, fields: Fields, planYear: number): Objective {
  const { number, weight, title, description, target, indicators, people, measure } = fields
  return {
    ...read,
    ...{ numberAsPrinted: number, weight, title, description, target, indicators, people, measure },
    ...(indicators === read.indicators ? {} : { termsInIndicator: indicators.flatMap(termsOf) }),
    ...(target === read.target ? {} : { termsInTarget: findTerms(target, planYear).map(termOf) }),
    ...(measure === read.measure ? {} : { measureKind: measureKindOf(measure) }),
  }
}

function termsOf(indicator: Indicator): Term[] {
  if ('steps' in indicator) return indicator.steps.flatMap(({ by }) => by ?? [])
  return 'by' in indicator && indicator.by ? [indicator.by] : []
}
