// SPDX-License-Identifier: EUPL-1.2
import { periodOf } from '../figures/view.ts'
import { keyOf, type Publication, type PublishedFigure, type PublishedPayment, type PublishedRow } from './model.ts'

export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/deed.it' }

/** Everything of a term in one document, with what is needed to understand it and to do its sums again. */
export const documentOf = (publication: Publication, publisher: string) => ({
  schema: '/pubblico/pagamenti/schema',
  editore: publisher,
  licenza: licence.name,
  periodo: keyOf(publication),
  ...datesOf(publication),
  versione: publication.version,
  correzione: publication.reason,
  pubblicato: publication.publishedOn,
  situazioneAl: publication.seenOn,
  avvertenze: publication.content.warnings,
  indicatori: publication.content.figures.map(({ title, unit, value, because, definition, source, workings }) => ({
    nome: title,
    valore: value,
    unita: units[unit] ?? unit,
    perche: because,
    definizione: definition,
    fonte: source,
    conto: workings.map(({ label, value }) => ({ voce: label, valore: value })),
  })),
  pagamenti: publication.content.payments,
  righe: publication.content.rows,
})

const units: Record<string, string> = { days: 'giorni', euro: 'euro', count: 'numero' }

const datesOf = (publication: Publication) => {
  const { from, to } = periodOf(publication)
  return { dal: from, al: to }
}

interface Sheet {
  header: readonly string[]
  cells(publication: Publication): string[][]
}

/** The files of a term, by the name in their address. */
export const sheets = {
  indicatori: {
    header: ['Indicatore', 'Periodo', 'Situazione al', 'Valore', 'Unità', 'Definizione', 'Fonte'],
    cells: (publication) =>
      publication.content.figures.map(({ title, value, unit, because, definition, source }: PublishedFigure) => [
        ...[title, keyOf(publication), publication.seenOn, value === null ? because! : String(value)],
        ...[units[unit] ?? unit, definition, source],
      ]),
  },
  pagamenti: {
    header: ['Anno', 'Trimestre', 'Categoria', 'Tipologia', 'Importo', 'Beneficiario', 'Codice fiscale'],
    cells: ({ content }) =>
      content.payments.map((each: PublishedPayment) => [
        ...[String(each.anno), String(each.trimestre), each.categoria, each.tipologia, each.importo],
        ...[each.beneficiario, each.codiceFiscale],
      ]),
  },
  righe: {
    header: ['Importo', 'Scadenza', 'Pagato il', 'Giorni'],
    cells: ({ content }) =>
      content.rows.map(({ importo, scadenza, pagato, giorni }: PublishedRow) => [
        ...[importo, scadenza, pagato, String(giorni)],
      ]),
  },
} as const satisfies Record<string, Sheet>

export type SheetName = keyof typeof sheets

const text = { type: 'string' }
const whole = { type: 'integer' }
const day = { type: 'string', format: 'date' }
const euro = { type: 'string', pattern: '^-?[0-9]+\\.[0-9]{2}$', description: 'Euro, due decimali' }
const list = (of: Record<string, object>) => ({ type: 'array', items: { type: 'object', properties: of } })

/** What each field of the document means, for programs. */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Pagamenti dell’amministrazione',
  type: 'object',
  required: ['periodo', 'versione', 'indicatori', 'pagamenti', 'righe'],
  properties: {
    ...{ editore: text, licenza: text, dal: day, al: day, versione: whole, pubblicato: day, situazioneAl: day },
    periodo: { type: 'string', description: 'L’anno, o l’anno e il trimestre: 2026, 2026-3' },
    correzione: { type: ['string', 'null'], description: 'Perché questa versione corregge quella prima' },
    avvertenze: { type: 'array', items: text },
    indicatori: list({
      ...{ nome: text, unita: text, definizione: text, fonte: text },
      valore: { type: ['number', 'null'], description: 'Niente, dove non si può misurare: perche dice il motivo' },
      perche: { type: ['string', 'null'] },
      conto: list({ voce: text, valore: text }),
    }),
    pagamenti: list({
      ...{ anno: whole, trimestre: whole, categoria: text, tipologia: text, importo: euro },
      beneficiario: { type: 'string', description: 'Le persone fisiche sono «soggetto privato»' },
      codiceFiscale: { type: 'string', description: 'Vuoto per un soggetto privato' },
    }),
    righe: list({
      ...{ importo: euro, scadenza: day, pagato: day },
      giorni: { type: 'integer', description: 'Dalla scadenza al pagamento, meno quelli di contestazione' },
    }),
  },
}
