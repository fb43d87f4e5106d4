// SPDX-License-Identifier: EUPL-1.2
import { formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { decimalEuro } from '#kernel/money.ts'
import type { Comparison, DifferenceKind, OurInvoice } from './compare.ts'
import type { PccRow } from './model.ts'

/** What a column may hold, by the name that its title has unless another is chosen. */
export const correctionContents = [
  ...['Lotto SdI', 'Numero fattura', 'Data emissione', 'Id fiscale fornitore', 'Tipo operazione'],
  ...[
    'Importo movimento',
    'Natura di spesa',
    'Stato del debito',
    'Causale',
    'Descrizione',
    'Estremi impegno',
    'CIG',
    'CUP',
  ],
  ...[
    'Comunica scadenza',
    'Data scadenza',
    'Importo pagato',
    'Numero mandato',
    'Data mandato',
    'Id fiscale beneficiario',
  ],
] as const
type Content = (typeof correctionContents)[number]
type Operation = Partial<Record<Content, string>>

/** The operations that make the platform say what the register says of a year. */
export const correctionsIn = ({ invoices }: Comparison, year: number): Operation[] =>
  invoices.flatMap(({ kind, invoice, rows }) =>
    invoice
      ? operationsOf(kind, invoice, rows, year).map((operation) => ({ ...identityOf(invoice), ...operation }))
      : [],
  )

function operationsOf(kind: DifferenceKind, invoice: OurInvoice, rows: readonly PccRow[], year: number): Operation[] {
  if (kind === 'paid-there') return reversalsOf(invoice, rows)
  if (kind === 'date') return [...reversalsOf(invoice, rows), ...paymentsOf(invoice, year)]
  if (kind === 'paid-here' || kind === 'missing-there') return paymentsOf(invoice, year)
  if (kind === 'term') return [termOf(invoice)]
  return kind === 'suspension' ? suspensionsOf(invoice) : []
}

const identityOf = ({ sdiId, number, datedOn, supplierIds }: OurInvoice): Operation => ({
  'Lotto SdI': sdiId ?? '',
  'Numero fattura': number,
  'Data emissione': formatDay(datedOn),
  'Id fiscale fornitore': supplierIds[0] ?? '',
})

/** «NA» where there is no code, as the platform wants. */
const expenseOf = ({ nature, commitment, cig, cup }: OurInvoice): Operation => ({
  ...{ 'Natura di spesa': nature === 'capital' ? 'CA' : 'CO', 'Estremi impegno': commitment ?? '' },
  ...{ CIG: cig[0] ?? 'NA', CUP: cup[0] ?? 'NA' },
})

/** The day of an order there is that of its issue. */
const paymentsOf = (invoice: OurInvoice, year: number): Operation[] =>
  invoice.orders
    .filter(({ sentOn }) => yearOfDay(sentOn) === year)
    .map(({ orderNumber, issuedOn, sentOn, amount }) => ({
      ...expenseOf(invoice),
      ...{ 'Tipo operazione': 'CP', 'Importo pagato': written(BigInt(amount)), 'Numero mandato': orderNumber },
      ...{ 'Data mandato': formatDay(issuedOn ?? sentOn), 'Id fiscale beneficiario': invoice.supplierIds[0] ?? '' },
    }))

/** A payment that is there and not here, or of another day, is taken back. */
const reversalsOf = ({ supplierIds }: OurInvoice, rows: readonly PccRow[]): Operation[] =>
  rows.flatMap(({ amount, paidOn }) =>
    paidOn === null || amount < 0n
      ? []
      : [
          {
            ...{ 'Tipo operazione': 'SP', 'Importo pagato': written(amount), 'Data mandato': formatDay(paidOn) },
            'Id fiscale beneficiario': supplierIds[0] ?? '',
          },
        ],
  )

const termOf = ({ debt }: OurInvoice): Operation => ({
  ...{ 'Tipo operazione': 'CS', 'Comunica scadenza': 'SI', 'Data scadenza': formatDay(debt.dueOn) },
  'Importo movimento': written(debt.amount),
})

/** The last thing said of it: suspended, without a nature of expense, or owed again. */
function suspensionsOf(invoice: OurInvoice): Operation[] {
  const { debt, disputes } = invoice
  const last = disputes.at(-1)
  const suspended = last?.until === null ? last : undefined
  const common = { 'Tipo operazione': 'CO', 'Importo movimento': written(debt.amount) }
  if (!suspended) return [{ ...common, ...expenseOf(invoice), 'Stato del debito': 'LIQ' }]
  const why = { Causale: 'debito contestato', Descrizione: formatDay(suspended.from) }
  return [{ ...common, 'Natura di spesa': 'NA', 'Stato del debito': 'SOSP', CIG: 'NA', CUP: 'NA', ...why }]
}

const written = (amount: bigint): string => decimalEuro(amount).replace('.', ',')
