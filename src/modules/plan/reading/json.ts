// SPDX-License-Identifier: EUPL-1.2
import { decimalEuro } from '#kernel/money.ts'
import type { Term } from '#modules/indicators/index.ts'
import type { Area, Objective, Phase, Projects, ReadPlan } from '../model.ts'
import { sumOfWeights } from './objective/weights.ts'
import { personnelJson } from './personnel/json-personnel.ts'
import { bare } from './wording.ts'

/** The file a plan was read from. */
export interface Source {
  file: string
  sha256: string
}

/** The plan as other programs read it: snake case, amounts as numbers of euro. */
export const planJson = (plan: ReadPlan, source: Source) => ({
  source: { ...source, lines: plan.document.lines },
  document: {
    entity: plan.document.entity,
    province: plan.document.province?.replace(/^provincia di /i, '') ?? null,
    plan: plan.document.title,
    triennium: plan.document.years,
    plan_year: plan.document.planYear,
    subsection: plan.document.subsection,
  },
  totals: { areas: plan.areas.length, objectives: plan.areas.flatMap(({ objectives }) => objectives).length },
  areas: plan.areas.map((area, index) => areaJson(area, index + 1, plan)),
  people: plan.people.map(({ canonical, area, spellings, mergeProposed }) => ({
    canonical,
    area,
    spellings,
    merge_proposed: mergeProposed,
  })),
  personnel: plan.personnel && personnelJson(plan.personnel),
  pnrr: plan.projects && projectsJson(plan.projects),
  unread: plan.unread,
  findings: plan.findings,
})

const areaJson = (area: Area, ordinal: number, plan: ReadPlan) => ({
  id: area.code,
  ordinal,
  area_as_printed: area.nameAsPrinted,
  area_normalised: area.name,
  responsible_as_printed: area.headAsPrinted,
  responsible: area.head,
  columns: area.columns,
  heading_lines: area.headingLines,
  table_lines: area.tableLines,
  personnel_table_service: serviceOf(area, plan),
  weights_sum: sumOfWeights(area.objectives.map(({ weight }) => weight)),
  weight_scale: area.weightScale,
  objective_count: area.objectives.length,
  objectives: area.objectives.map(objectiveJson),
})

/** The row of the personnel table whose words are most like the name of the area. */
function serviceOf(area: Area, { personnel }: ReadPlan): string | null {
  const services = personnel?.tables.find(({ kind }) => kind === 'by_service')?.rows.map(({ label }) => label) ?? []
  const wordsOf = (text: string) =>
    new Set(
      bare(text)
        .split(' ')
        .filter((word) => word.length > 3),
    )
  const own = wordsOf(area.name)
  const likeness = (service: string) => {
    const words = wordsOf(service)
    return (2 * [...words].filter((word) => own.has(word)).length) / (words.size + own.size)
  }
  const best = services.toSorted((a, b) => likeness(b) - likeness(a))[0]
  return best !== undefined && likeness(best) > 0 ? best : null
}

const objectiveJson = (objective: Objective) => ({
  n_as_printed: objective.numberAsPrinted,
  ordinal: objective.ordinal,
  key: objective.key,
  weight_as_printed: objective.weightAsPrinted,
  weight: objective.weight,
  title: objective.title,
  description: objective.description,
  target: objective.target,
  indicator: objective.indicatorText,
  ...(objective.deadlineText === undefined ? {} : { deadline_text: objective.deadlineText }),
  ...besidesJson(objective),
  people: objective.people.filter(({ kind }) => kind !== 'office').map(({ text }) => text),
  people_cell: objective.peopleText,
  collaborators: objective.people.filter(({ kind }) => kind === 'office').map(({ text }) => text),
  anticorruption_measure: objective.measure,
  anticorruption_kind_suggested: objective.measureKind,
  transversal: objective.transversal,
  indicator_kind: [...new Set(objective.indicators.map(({ kind }) => kind))].join('+'),
  indicators: objective.indicators,
  recurring: objective.recurring.map(({ what }) => what),
  dates_in_indicator: objective.termsInIndicator.map(termJson),
  dates_in_target: objective.termsInTarget.map(termJson),
  source_lines: objective.sourceLines,
  page_split_merged: objective.sourceLines.length > 1,
  ...(objective.parts.length > 1 ? { parts: objective.parts } : {}),
})

/** What only some tables have a column for. */
const besidesJson = ({
  parent,
  baseline,
  unit,
  result,
  otherYears,
  beside,
  months,
  prerequisite,
  phases,
}: Objective) => ({
  ...(prerequisite ? { prerequisite } : {}),
  ...definedJson({ parent, baseline, unit, result, target_other_years: otherYears, beside, months }),
  ...(phases.length > 0 ? { phases: phases.map(phaseJson) } : {}),
})

const definedJson = (texts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))

const phaseJson = ({
  numberAsPrinted,
  description,
  weightAsPrinted,
  weight,
  start,
  end,
  months,
  result,
  line,
}: Phase) => ({
  n_as_printed: numberAsPrinted,
  description,
  ...{ weight_as_printed: weightAsPrinted, weight, start, end, months, result },
  source_line: line,
})

const termJson = ({ day, asWritten, yearInferred }: Term) => ({ raw: asWritten, iso: day, year_inferred: yearInferred })

export type ProjectsJson = ReturnType<typeof projectsJson>

export const projectsJson = (projects: Projects) => ({
  columns: projects.columns,
  rows: projects.rows.map((project) => ({
    project: project.name,
    cup: project.cup,
    status: project.status,
    amount_as_printed: project.amountAsPrinted,
    amount: euro(project.amount),
    source_line: project.line,
  })),
  computed_sum: euro(projects.rows.reduce((sum, { amount }) => sum + amount, 0n)),
  source_lines: projects.lines,
  amounts_in_text: projects.amountsInText.map(({ measure, amount, line }) => ({
    project: measure,
    amount: euro(amount),
    line,
  })),
})

const euro = (amount: bigint): number => Number(decimalEuro(amount))
