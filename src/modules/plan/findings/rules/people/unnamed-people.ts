// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, objectivesOf, type PlanContent, placeOfAll, theObjectives } from '../../finding.ts'

/** Who works on an objective is said by name, or with one word for each group. */
export const unnamedPeople: Check = (plan, lines) => [...groups(plan, lines), ...roles(plan, lines)]

interface Said {
  objective: Objective
  quote: string
}

const everybody = /^(?:tutto il|tutti i|tutti gli|(?:l[’'])?intero) (?:personale|dipendenti|addetti)\b/i
const fewestWordings = 3

function groups(plan: PlanContent, lines: readonly string[]): Finding[] {
  const wordings = Map.groupBy(saidAs(plan, 'group', everybody), ({ quote }) => bare(quote))
  if (wordings.size < fewestWordings) return []
  const written = [...wordings.values()].map(([first]) => first!)
  return [
    {
      code: 'group-wordings',
      severity: 'info',
      message: `Il personale è indicato in ${wordings.size} modi diversi: ${listed(written.map(({ quote }) => `«${quote}»`))}. Non si sa se sono le stesse persone.`,
      ...placeOfAll([...wordings.values()].flat(), lines),
      remedy: 'Usa una sola espressione, o i nomi: «tutto il personale dipendente», alla lettera, è tutto il Comune.',
    },
  ]
}

function roles(plan: PlanContent, lines: readonly string[]): Finding[] {
  const naming = plan.areas.filter(({ objectives }) => objectives.some(names))
  const said = saidAs({ ...plan, areas: naming }, 'role', /./)
  if (said.length === 0) return []
  return [
    {
      code: 'role-for-name',
      severity: 'info',
      message: `Fra i nomi c’è un ruolo senza nome per ${theObjectives(said.map(({ objective }) => objective))}: è stato inteso chi dirige l’area.`,
      ...placeOfAll(said, lines),
      remedy: 'Scrivi il nome accanto al ruolo.',
    },
  ]
}

const names = ({ people }: Objective): boolean => people.some(({ kind }) => kind === 'person')

const saidAs = (plan: PlanContent, kind: 'group' | 'role', words: RegExp): Said[] =>
  objectivesOf(plan).flatMap((objective) =>
    objective.people.flatMap((each) =>
      each.kind === kind && words.test(each.text) ? [{ objective, quote: each.text }] : [],
    ),
  )
