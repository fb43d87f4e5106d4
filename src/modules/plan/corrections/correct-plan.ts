// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import { writtenNumber } from '#kernel/ratio.ts'
import type { Indicator, Term } from '#modules/indicators/index.ts'
import { type PlanPhase, planPhase } from '../approved.ts'
import type { Area, Objective, Phase, ReadPlan } from '../model.ts'
import { measureKindOf } from '../reading/objective/objective.ts'
import { milestonesOf } from '../reading/objective/phases.ts'
import { findTerms, termOf } from '../reading/terms/terms.ts'
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

const withAreaFields = (area: Area, { areaName, unit, head, scale }: AreaFields): Area => ({
  ...area,
  ...{ name: areaName, code: unit, head, weightScale: scale },
})

/** Those that came from other areas follow its own. */
function withObjectives(area: Area, rows: readonly CorrectedRow[], planYear: number): Area {
  const objectives = rows
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ objective, now, ordinal, key }) => ({ ...withFields(objective, now, planYear), ordinal, key }))
  // The first weight that a person gives where there was none is a part of 100.
  const weightScale = objectives.some(({ weight }) => weight !== null) ? (area.weightScale ?? 'hundred') : null
  return { ...area, objectives, weightScale }
}

function withFields(read: Objective, fields: Fields, planYear: number): Objective {
  const { number, weight, prerequisite, title, description, target, people, measure } = fields
  const indicators = [...fields.indicators, ...milestonesOf(fields.phases)]
  return {
    ...read,
    ...{ numberAsPrinted: number, weight, prerequisite, title, description, target, indicators, people, measure },
    phases: fields.phases.map((phase) => withLine(phase, read)),
    ...(isDeepStrictEqual(indicators, read.indicators) ? {} : { termsInIndicator: indicators.flatMap(termsOf) }),
    ...(target === read.target ? {} : { termsInTarget: findTerms(target, planYear).map(termOf) }),
    ...(measure === read.measure ? {} : { measureKind: measureKindOf(measure) }),
  }
}

/** A phase as read, where a person left it as it was. */
const withLine = (phase: PlanPhase, { phases, sourceLines }: Objective): Phase =>
  phases.find((each) => isDeepStrictEqual(planPhase(each), phase)) ?? {
    ...phase,
    weightAsPrinted: phase.weight === null ? null : writtenNumber(phase.weight),
    ...{ months: [], result: '', line: sourceLines[0]! },
  }

function termsOf(indicator: Indicator): Term[] {
  if ('steps' in indicator) return indicator.steps.flatMap(({ by }) => by ?? [])
  return 'by' in indicator && indicator.by ? [indicator.by] : []
}
