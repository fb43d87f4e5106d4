// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { decimal, optional, text } from '#kernel/fields.ts'
import { readForm, type Submission } from '#ui/form.ts'
import type { Area, Participant } from '../../model.ts'
import { participantsIn } from '../../reading/people/cell.ts'
import type { Fields } from '../model.ts'
import { placesOfAreas } from '../places.ts'
import type { CorrectedRow } from '../rows.ts'
import { readIndicators } from './indicator.ts'
import type { Body } from './parts.ts'

const long = z.string().trim().max(10_000, 'usa al massimo 10.000 caratteri')

const schema = z.object({
  number: optional(text.max(20, 'usa al massimo 20 caratteri')),
  weight: optional(decimal.refine((weight) => weight >= 0 && weight <= 1000, 'scrivi un peso fra 0 e 1000')),
  area: z.string(),
  title: text.max(300, 'usa al massimo 300 caratteri'),
  description: long.min(1, 'campo obbligatorio'),
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
export function readCorrection(sent: Body, row: CorrectedRow, areas: readonly Area[]): Submission<Typed> {
  const body = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
    ]),
  )
  const known = placesOfAreas(areas).map(({ place }) => place)
  const simple = readForm(schema.extend({ area: z.enum(known, 'scegli un’area del piano') }), body)
  const indicators = readIndicators(body, row.now.indicators, row.objective.indicatorText)
  if (!simple.ok || !indicators.ok) {
    const problems = { ...(simple.ok ? {} : simple.problems), ...(indicators.ok ? {} : indicators.problems) }
    return { ok: false, typed: textsOf(body), problems }
  }
  const { reason, people, ...fields } = simple.value
  return {
    ok: true,
    value: {
      reason,
      fields: { ...fields, people: peopleIn(people, row.now.people), indicators: indicators.value },
    },
  }
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
