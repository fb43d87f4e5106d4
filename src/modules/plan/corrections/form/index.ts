// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { optional, text, words } from '#kernel/fields.ts'
import { readForm, type Submission } from '#ui/form.ts'
import type { Participant } from '../../model.ts'
import { participantsIn } from '../../reading/people/cell.ts'
import type { CorrectedArea } from '../areas/model.ts'
import type { Fields } from '../model.ts'
import type { CorrectedRow } from '../rows.ts'
import { readIndicators } from './indicator.ts'
import type { Body } from './parts.ts'
import { readPhases } from './phase.ts'
import { isOnScale, tooHeavy, typedWeight } from './weight.ts'

const long = z.string().trim().max(10_000, 'usa al massimo 10.000 caratteri')

const schema = z.object({
  number: optional(text.max(20, 'usa al massimo 20 caratteri')),
  weight: optional(typedWeight),
  prerequisite: z.enum(['', 'X']).transform((mark) => mark === 'X'),
  area: z.string(),
  title: words('scrivi l’obiettivo in breve').max(300, 'usa al massimo 300 caratteri'),
  description: long.min(1, 'scrivi la descrizione dell’obiettivo'),
  target: long,
  people: long,
  measure: long,
  reason: optional(z.string().trim().max(500, 'usa al massimo 500 caratteri')),
})

export interface Typed {
  fields: Fields
  reason: string | null
}

/** What a person says an objective is; a browser sends its line ends as two characters. */
export function readCorrection(sent: Body, row: CorrectedRow, areas: readonly CorrectedArea[]): Submission<Typed> {
  const body = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
    ]),
  )
  const simple = readForm(schemaIn(areas), body)
  const indicators = readIndicators(body, row.now.indicators, row.objective.indicatorText)
  const phases = readPhases(body)
  if (!simple.ok || !indicators.ok || !phases.ok) {
    const problems = [simple, indicators, phases].map((part) => (part.ok ? {} : part.problems))
    return { ok: false, typed: textsOf(body), problems: Object.assign({}, ...problems) }
  }
  const { reason, people, ...fields } = simple.value
  return {
    ok: true,
    value: {
      reason,
      fields: {
        ...fields,
        people: peopleIn(people, row.now.people),
        indicators: indicators.value,
        phases: phases.value,
      },
    },
  }
}

/** The area must be one of these, and the weight one of its scale. */
function schemaIn(areas: readonly CorrectedArea[]) {
  const scales = new Map(areas.map(({ place, now }) => [place, now.scale]))
  return schema
    .extend({ area: z.enum([...scales.keys()], 'scegli un’area del piano') })
    .superRefine(({ area, weight, prerequisite }, context) => {
      const scale = scales.get(area) ?? null
      const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['weight'], message })
      if (weight === null) return
      if (prerequisite) wrong('un prerequisito non ha peso: toglilo, o scegli che conta come peso')
      else if (!isOnScale(weight, scale)) wrong(tooHeavy(scale))
    })
}

const textsOf = (body: Body): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** Lines that stay as they were are the same people; the others are read as a cell of the plan is. */
function peopleIn(lines: string, now: readonly Participant[]): Participant[] {
  const left = [...now]
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const at = left.findIndex(({ text }) => text === line)
      return at < 0 ? participantsIn(line) : left.splice(at, 1)
    })
}
