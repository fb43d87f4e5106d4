// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import type { CivilDate } from '#kernel/civil-date.ts'
import { cents, day, optional, text } from '#kernel/fields.ts'
import { centsOf } from '#kernel/money.ts'
import { withNoughts } from '#kernel/vat-number.ts'

/** A row of the platform’s file: a payment, or an invoice not paid. */
export const pccRow = z.object({
  number: text,
  supplier: text.transform((written) => withNoughts(written.replace(/\s+/g, '').toUpperCase())),
  amount: z.preprocess(italianAmount, cents),
  dueOn: z.preprocess(withoutHour, day),
  paidOn: z.preprocess(withoutHour, optional(day)),
  datedOn: z.preprocess(withoutHour, optional(day)),
  lot: optional(text),
  pccId: optional(text),
  daysSuspended: z.union([
    z.literal('').transform(() => 0),
    z
      .string()
      .regex(/^\d{1,5}$/, 'scrivi un numero di giorni')
      .transform(Number),
  ]),
})
export type PccRow = z.infer<typeof pccRow> & { line: number }
export type PccField = keyof z.infer<typeof pccRow>

/** «1250.00» and «1,250.00», as programs write them, are read as well as «1.250,00». */
function italianAmount(written: unknown): unknown {
  if (typeof written !== 'string') return written
  const plain = /^-?\d{1,3}(,\d{3})+\.\d{2}$/.test(written.trim()) ? written.trim().replaceAll(',', '') : written
  return centsOf(plain) === undefined ? written : plain.trim().replace('.', ',')
}

/** «2025-03-31T00:00:00» and «31/3/2025 0:00» are days. */
function withoutHour(written: unknown): unknown {
  if (typeof written !== 'string') return written
  return /^([\d./-]{8,10})[T ]\d{1,2}:/.exec(written.trim())?.[1] ?? written
}

interface FieldWords {
  label: string
  required: boolean
  /** How the platform’s files have been seen to call it, or may. */
  synonyms: readonly string[]
}

export const pccFields: Record<PccField, FieldWords> = {
  number: {
    label: 'Numero fattura',
    required: true,
    synonyms: ['numero fattura', 'numero documento', 'numerofattura'],
  },
  supplier: {
    label: 'Fornitore (partita IVA o codice fiscale)',
    required: true,
    synonyms: [
      'id fiscale iva fornitore',
      'codice fiscale fornitore',
      'partita iva fornitore',
      'idfiscaleivafornitore',
      'fornitore',
    ],
  },
  amount: {
    label: 'Importo',
    required: true,
    synonyms: ['importo pagato', 'importopagato', 'importo pagamento', 'importo dovuto', 'importo'],
  },
  dueOn: {
    label: 'Data di scadenza',
    required: true,
    synonyms: ['data scadenza', 'datascadenza', 'data di scadenza', 'scadenza'],
  },
  paidOn: {
    label: 'Data di pagamento',
    required: true,
    synonyms: ['data pagamento', 'data di pagamento', 'data mandato', 'datamandatopagamento'],
  },
  datedOn: {
    label: 'Data fattura',
    required: false,
    synonyms: ['data emissione', 'dataemissione', 'data fattura', 'data documento'],
  },
  lot: { label: 'Lotto SdI', required: false, synonyms: ['lotto sdi', 'lottosdi', 'identificativo sdi', 'id sdi'] },
  pccId: {
    label: 'Identificativo PCC',
    required: false,
    synonyms: ['identificativo pcc', 'identificativopcc', 'id pcc'],
  },
  daysSuspended: {
    label: 'Giorni di sospensione',
    required: false,
    synonyms: ['giorni di sospensione', 'giorni sospensione'],
  },
}
export const pccFieldNames = Object.keys(pccFields) as PccField[]

/** Which column holds each field; one that is not there is left out. */
export type Mapping = Partial<Record<PccField, string>>

/** The columns saved, where the file has them; else those whose titles are known. */
export function proposeMapping(header: readonly string[], saved: Mapping): Mapping {
  const titled = (names: readonly string[]) =>
    names
      .map((name) => header.find((title) => title.toLowerCase().replace(/\s+/g, ' ') === name))
      .find((title) => title !== undefined)
  const found = pccFieldNames.map((field) => {
    const kept = saved[field]
    return [field, kept !== undefined && header.includes(kept) ? kept : titled(pccFields[field].synonyms)] as const
  })
  return Object.fromEntries(found.filter(([, title]) => title !== undefined))
}

/** The fields that a file must have and this mapping does not give. */
export const missingFields = (mapping: Mapping): PccField[] =>
  pccFieldNames.filter((field) => pccFields[field].required && mapping[field] === undefined)

/** A file of the platform, as of a day. */
export interface PccFile {
  original: string
  year: number
  extractedOn: CivilDate
}

/** What a person said: this invoice of the platform is that one of ours. */
export interface PccMatch {
  supplier: string
  number: string
  pccId: string | null
  invoiceId: bigint
}
