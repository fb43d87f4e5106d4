// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { day, optional, text, words } from '#kernel/fields.ts'
import type { Submission } from '#ui/form.ts'
import type { PlanPhase } from '../../approved.ts'
import { type Body, filledRows, mapped, readPart, together } from './parts.ts'
import { typedWeight } from './weight.ts'

/** More than any objective has. */
export const mostPhases = 60

const schema = z
  .object({
    number: optional(text.max(20, 'usa al massimo 20 caratteri')),
    what: words('scrivi che cosa si fa nella fase').max(4000, 'usa al massimo 4000 caratteri'),
    weight: optional(typedWeight),
    start: optional(day),
    end: optional(day),
  })
  .refine(({ start, end }) => start === null || end === null || start <= end, {
    path: ['end'],
    message: 'la fase finisce prima di cominciare',
  })

/** The phases of a form, numbered from 1: «f1-what», «f1-end»; an emptied one is taken away. */
export const readPhases = (body: Body): Submission<PlanPhase[]> =>
  together(
    filledRows(body, 'f', ['what', 'weight', 'start', 'end'], mostPhases).map((row) =>
      mapped(readPart(schema, body, `f${row}-`), ({ number: numberAsPrinted, what: description, ...rest }) => ({
        ...{ numberAsPrinted, description, ...rest },
      })),
    ),
  )
