// SPDX-License-Identifier: EUPL-1.2
import { isCivilDate } from '#kernel/civil-date.ts'
import type { Lines } from '#platform/xml/lines.ts'
import { isPlausible } from '../../model.ts'
import type { Fields } from './fields.ts'
import { type Declared, type Flow, type FlowOrder, flowOperations, type OrderPart } from './model.ts'
import type { XmlRecord } from './records.ts'

interface Reading {
  header: ReadonlyMap<string, string>
  fields: Fields
  lines: Lines
  /** What pays no invoice is counted here. */
  leftOut: Flow['leftOut']
}

/** One «mandato»; nothing when something of it is wrong. */
export function orderOf({ values, inside }: XmlRecord, reading: Reading): FlowOrder | undefined {
  const { fields, header } = reading
  const operation = fields.oneOf(values, 'tipo_operazione', flowOperations)
  const orderNumber = fields.orderNumber(values, 'numero_mandato')
  const fiscalYear = fields.year(header, 'esercizio')
  const issuedOn = fields.day(values, 'data_mandato')
  const replacing = inside.find((each) => each.values.get('numero_mandato_da_sostituire'))
  const replaces = (replacing && fields.orderNumber(replacing.values, 'numero_mandato_da_sostituire')) ?? null
  const parts = inside
    .filter(({ name }) => name === 'informazioni_beneficiario')
    .flatMap((each) => partsOf(each, reading))
  if (!operation || !orderNumber || !fiscalYear || !issuedOn) return undefined
  return { line: fields.line, operation, orderNumber, fiscalYear, issuedOn, replaces, parts: together(parts) }
}

function partsOf(payee: XmlRecord, reading: Reading): OrderPart[] {
  return payee.inside.flatMap((classified) => {
    if (!classified.values.has('tipo_debito_siope_c')) {
      reading.leftOut.notCommercial++
      return []
    }
    if (classified.inside.length === 0) reading.leftOut.withoutInvoice++
    return classified.inside.flatMap((invoice) => partOf(invoice, { classified, payee }, reading) ?? [])
  })
}

function partOf(
  { values, at }: XmlRecord,
  { classified, payee }: { classified: XmlRecord; payee: XmlRecord },
  { fields, lines }: Reading,
): OrderPart | undefined {
  const invoiceNumber = fields.text(values, 'numero_fattura_siope')
  const amount = fields.amount(values, 'importo_siope')
  const onPaper = values.has('tipo_documento_siope_a')
  const invoiceYear = onPaper ? fields.year(values, 'anno_emissione_fattura_siope') : null
  if (!invoiceNumber || amount === undefined || invoiceYear === undefined) return undefined
  const of = (name: string) => values.get(name) || payee.values.get(name)
  return {
    ...{ line: lines.of(at), invoiceNumber, amount, invoiceYear },
    lot: onPaper ? null : (values.get('identificativo_lotto_sdi_siope') ?? null),
    supplier:
      of('codice_fiscale_emittente_siope') ??
      of('partita_iva_beneficiario') ??
      of('codice_fiscale_beneficiario') ??
      null,
    ...declaredIn(values, classified.values),
  }
}

/** What is wrong or missing of it hinders no payment. */
function declaredIn(invoice: XmlRecord['values'], classified: XmlRecord['values']): Declared {
  const due = invoice.get('data_scadenza_pagam_siope') ?? ''
  return {
    declaredCig: classified.get('codice_cig_siope') || null,
    cigExemption: classified.get('motivo_esclusione_cig_siope') || null,
    declaredNature: natures[invoice.get('natura_spesa_siope') ?? ''] ?? null,
    declaredDueOn: isCivilDate(due) && isPlausible(due) ? due : null,
    dueReason: invoice.get('motivo_scadenza_siope') || null,
  }
}

const natures: Record<string, Declared['declaredNature']> = { CORRENTE: 'current', CAPITALE: 'capital' }

/** An invoice paid in several parts by one order is paid their sum. */
function together(parts: readonly OrderPart[]): OrderPart[] {
  const sums = new Map<string, OrderPart>()
  for (const part of parts) {
    const { lot, invoiceNumber, supplier, invoiceYear } = part
    const key = JSON.stringify([lot, invoiceNumber, supplier, invoiceYear, part.amount < 0n])
    const before = sums.get(key)
    sums.set(key, before ? { ...before, amount: before.amount + part.amount } : part)
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0n)
}
