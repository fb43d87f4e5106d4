// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'

const day = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .describe(`${what}: 2026-10-15`)

const term = z
  .object({
    day: day('Il giorno'),
    asWritten: z.string().describe('Come è scritto: «28 febbraio»'),
    yearInferred: z.boolean().describe('Vero, se l’anno non è scritto ed è quello del piano'),
  })
  .nullable()
  .describe('Entro quando; niente, se non è detto')

const deliverable = z.object({
  what: z.string().describe('Che cosa si consegna'),
  every: z.enum(['week', 'month', 'quarter', 'half-year']).describe('Ogni settimana, mese, trimestre, semestre'),
})

const stated = {
  text: z.string().describe('Le parole da cui è stato capito'),
  condition: z.string().nullable().describe('A quale condizione vale la promessa'),
}

const of = z.string().describe('Di che cosa')
const direction = z.literal('over').optional().describe('Se tanto non basta e serve di più')

/** What an indicator promises, as it was understood: the kind says how it is measured. */
export const indicator = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['deadline', 'milestones']).describe('Una scadenza, o più fasi con la loro'),
    steps: z.array(z.object({ what: z.string().describe('Che cosa si fa'), by: term })),
    ...stated,
  }),
  z.object({
    kind: z.literal('ongoing').describe('Un’attività durante un periodo'),
    period: z.object({ from: day('Primo giorno'), to: day('Ultimo giorno') }),
    deliverables: z.array(deliverable),
    ...stated,
  }),
  z.object({
    kind: z.literal('count_by_deadline').describe('Una quantità entro un termine'),
    atLeast: z.number().describe('Almeno quante'),
    ...{ of, direction, by: term },
    ...stated,
  }),
  z.object({
    kind: z.literal('full_coverage').describe('Una parte di un tutto'),
    percent: z.number().describe('Almeno quanti ogni cento'),
    ...{ of, direction, by: term },
    ...stated,
  }),
  z.object({
    kind: z.literal('value_threshold').describe('Un valore da non superare, o da raggiungere'),
    quantity: z.literal('payment-timeliness').nullable().describe('La misura di legge, se è una che si conosce'),
    name: z.string().describe('Come la chiama il piano'),
    direction: z.enum(['at-most', 'under', 'at-least', 'over']).describe('Al massimo, meno di, almeno, più di'),
    value: z.number(),
    asWritten: z.string().describe('Il confronto, come è scritto: «pari a 0»'),
    ...stated,
  }),
  z.object({
    kind: z.literal('days_from_event').describe('Giorni da qualcosa che accade'),
    days: z.number(),
    counting: z.enum(['calendar', 'working']).describe('Giorni di calendario, o lavorativi'),
    event: z.string().describe('Da che cosa si contano'),
    ...stated,
  }),
  z.object({ kind: z.literal('to_be_specified').describe('Non si capisce che cosa la raggiungerebbe'), ...stated }),
])
