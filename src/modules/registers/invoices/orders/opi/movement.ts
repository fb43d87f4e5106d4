// SPDX-License-Identifier: EUPL-1.2
import type { Fields } from './fields.ts'
import { type Movement, movementOperations } from './model.ts'
import type { XmlRecord } from './records.ts'

/** One movement of a payment order; nothing for those of receipts and of sums not yet covered by an order. */
export function movementOf(
  { values }: XmlRecord,
  header: ReadonlyMap<string, string>,
  fields: Fields,
): Movement | undefined {
  if (values.get('tipo_documento') !== 'MANDATO') return undefined
  const operation = fields.oneOf(values, 'tipo_operazione', movementOperations)
  const orderNumber = fields.orderNumber(values, 'numero_documento')
  const fiscalYear = fields.year(header, 'esercizio')
  const on = fields.day(values, 'data_movimento')
  const amount = fields.amount(values, 'importo')
  if (!operation || !orderNumber || !fiscalYear || !on || amount === undefined) return undefined
  return { line: fields.line, operation, orderNumber, fiscalYear, on, amount: amount < 0n ? -amount : amount }
}
