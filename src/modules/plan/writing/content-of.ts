// SPDX-License-Identifier: EUPL-1.2
import { firstService, inSentenceCase, type PlanContent, planPhase } from '../approved.ts'
import type { ReadPlan } from '../model.ts'
import { projectsJson } from '../reading/json.ts'
import { personnelJson } from '../reading/personnel/json-personnel.ts'
import { besideObjectives } from '../store/kept-tables.ts'

/** What a plan just read says, as it would be kept. */
export const contentOf = ({ document, areas, personnel, projects }: ReadPlan): PlanContent => ({
  entity: document.entity,
  province: document.province,
  title: document.title,
  subsection: document.subsection,
  years: document.years ?? [document.planYear, document.planYear],
  year: document.planYear,
  ...besideObjectives({
    personnel: personnel && personnelJson(personnel),
    projects: projects && projectsJson(projects),
  }),
  areas: areas.map(({ code, name, head, weightScale, objectives }) => ({
    ...{ code, weightScale },
    name: inSentenceCase(name),
    shortName: inSentenceCase(firstService(name)),
    head,
    objectives: objectives.map(({ people, phases, ...objective }) => ({
      ...{ ...objective, areaCode: code, participants: people },
      phases: phases.map(planPhase),
    })),
  })),
})
