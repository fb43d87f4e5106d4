// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { scales } from '../weights.ts'
import { csvDictionary } from './csv.ts'
import type { Edition } from './edition.ts'
import { indicator } from './open-indicator.ts'

const text = (what: string) => z.string().describe(what)
const maybe = (what: string) => z.string().nullable().describe(what)

const name = z.object({
  given: text('Nome'),
  family: text('Cognome'),
  title: maybe('Titolo davanti al nome: «Ing.»'),
})

const participant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person').describe('Una persona'), text: text('Come è scritta'), name }),
  z.object({
    kind: z.enum(['role', 'group', 'office']).describe('Un ruolo, un gruppo di persone, un ufficio'),
    text: text('Come è scritto'),
  }),
])

const phase = z.object({
  numberAsPrinted: maybe('Numero, come è scritto'),
  description: text('Che cosa si fa'),
  weight: z.number().nullable().describe('Quanto conta tra le fasi'),
  start: maybe('Da quando: 2026-10-15'),
  end: maybe('Entro quando: 2026-10-15'),
})

const objective = z.object({
  key: text('Sigla dell’area e posto nella tabella: «PL-3»'),
  numberAsPrinted: maybe('Numero, come è scritto'),
  weight: z.number().nullable().describe('Peso, nella scala dell’area'),
  prerequisite: z.boolean().describe('Vero, se va rispettato prima che gli altri contino: allora non ha peso'),
  title: text('Nome breve'),
  description: text('Che cosa si farà'),
  target: text('Risultato atteso'),
  indicatorText: text('Indicatore, come è scritto'),
  indicators: z.array(indicator).describe('Che cosa promette l’indicatore, come è stato capito; alla fine le fasi'),
  phases: z.array(phase),
  peopleText: text('Chi partecipa, come è scritto'),
  participants: z.array(participant).describe('Chi partecipa; niente nomi di dipendenti nei dati per tutti'),
  measure: text('Misura anticorruzione collegata'),
})

const area = z.object({
  code: text('Sigla dell’area'),
  name: text('Nome dell’area'),
  shortName: text('Il primo dei servizi che nomina'),
  head: name.nullable().describe('Chi la guida'),
  weightScale: z
    .enum(scales)
    .nullable()
    .describe('Come contano i pesi: parti di 100, punti, moltiplicatori, parti di 1; niente se non ce ne sono'),
  objectives: z.array(objective),
})

const count = (what: string) => z.number().nullable().describe(what)

const countRow = z.object({
  label: text('Di chi è il conto: un servizio, una categoria, un orario, un tipo di contratto'),
  men: z.number().describe('Uomini'),
  women: z.number().describe('Donne'),
  total: count('Totale, come è scritto; niente se la tabella non ne ha'),
  menAsPrinted: text('Uomini, come è scritto'),
  womenAsPrinted: text('Donne, come è scritto: «4 alcuni giorni della settimana»'),
})

const personnel = z.object({
  asOf: maybe('Il giorno del conto: 2026-01-01'),
  scope: maybe('Di quali dipendenti'),
  declared: z.object({ total: count('Dipendenti'), women: count('Donne'), men: count('Uomini') }),
  tables: z.array(
    z.object({
      kind: z
        .enum(['by_service', 'by_category', 'by_working_hours', 'atypical_contracts'])
        .describe('Per servizio, per categoria, per orario, per contratti flessibili'),
      rows: z.array(countRow),
      totalRow: countRow.nullable().describe('La riga dei totali, come è scritta'),
    }),
  ),
  pay: z
    .object({
      title: maybe('Titolo'),
      columnLabel: maybe('Che cosa dicono gli importi: «Retribuzione netta media»'),
      rows: z.array(
        z.object({
          level: text('Inquadramento'),
          menAsPrinted: text('Uomini, come è scritto'),
          womenAsPrinted: text('Donne, come è scritto'),
          men: z.number().describe('Uomini, in euro'),
          women: z.number().describe('Donne, in euro'),
        }),
      ),
    })
    .nullable()
    .describe('Retribuzioni medie; non sono nei dati per tutti'),
})

const project = z.object({
  name: text('Progetto'),
  cup: text('CUP'),
  status: text('Stato'),
  amountAsPrinted: text('Importo, come è scritto'),
  amount: z.number().describe('Importo in euro'),
})

const chapter = z.object({
  section: text('Sezione del PIAO'),
  name: text('Nome del file'),
  original: text('Impronta SHA-256 del file'),
})

const openPlan = z.object({
  licence: z.literal('CC BY 4.0').describe('Licenza: https://creativecommons.org/licenses/by/4.0/deed.it'),
  day: text('Il giorno a cui il piano è aggiornato: 2026-10-15'),
  version: z.int().nullable().describe('Quale versione è tra quelle dell’anno; niente per un piano preso da un file'),
  act: maybe('L’atto che l’ha approvata; niente per una bozza'),
  replacedBy: maybe('La versione che l’ha sostituita, con il suo atto; niente finché vale'),
  entity: maybe('Ente'),
  province: maybe('Provincia'),
  title: maybe('Titolo del piano, come è scritto'),
  subsection: maybe('Sottosezione del PIAO'),
  years: z.tuple([z.int(), z.int()]).describe('Primo e ultimo anno del piano'),
  year: z.int().describe('L’anno di questi obiettivi'),
  areas: z.array(area),
  personnel: personnel.nullable().describe('Chi lavora nell’ente, come lo conta il piano'),
  projects: z.array(project).describe('Progetti finanziati dal PNRR'),
  chapters: z.array(chapter).describe('Le altre sezioni del PIAO, conservate come file; non sono nei dati per tutti'),
})

/** What each field of the JSON and each column of the CSV means, for programs. */
export const dictionary = () => ({ json: z.toJSONSchema(openPlan), csv: { delimiter: ';', fields: csvDictionary } })

/** The plan as other programs read it, and nothing that the schema does not describe. */
export const openDocument = ({ plan, day, version }: Edition) => {
  const { number = null, act = null, replacedBy = null, chapters = [] } = version ?? {}
  return openPlan.parse({ ...plan, day, version: number, act, replacedBy, chapters, licence: 'CC BY 4.0' })
}
