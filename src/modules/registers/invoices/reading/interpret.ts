// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, isCivilDate } from '#kernel/civil-date.ts'
import { type Cents, centsOf, formatEuro } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import { amountDue, invoiceTotal, type TaxSummary } from '#law/amount-due.ts'
import { documentType } from '../document-type.ts'
import { type BilledInvoice, isAmount, isPlausible } from '../model.ts'
import type { Block, Body, Elements } from './elements.ts'

/** What the elements say: without `refusals` the invoices are whole; `remarks` are for a person to look at. */
export interface Interpreted {
  invoices: BilledInvoice[]
  remarks: Problem[]
  refusals: Problem[]
}

export function interpret({ root, header, bodies }: Elements): Interpreted {
  const simplified = root === 'FatturaElettronicaSemplificata'
  const found: Interpreted = { invoices: [], remarks: [], refusals: [] }
  const supplier = supplierOf(header, found)
  if (bodies.length === 0)
    found.refusals.push({ message: 'il file non contiene nessuna fattura: chiedine una copia al fornitore' })
  for (const [index, body] of bodies.entries()) {
    const document = documentOf(body, found)
    const amounts = amountsOf(body, simplified, found)
    checkDueDays(body, found)
    found.invoices.push({
      position: index + 1,
      ...supplier,
      ...document,
      ...amounts,
      amountDue: document.kind === 'credit-note' ? -absolute(amounts.amountDue) : amounts.amountDue,
    })
  }
  return found
}

function supplierOf(header: Block, { refusals }: Interpreted) {
  const at = (name: string) =>
    textOf(header, `CedentePrestatore/DatiAnagrafici/${name}`) || textOf(header, `CedentePrestatore/${name}`)
  const called = (name: string) => at(`Anagrafica/${name}`) || at(name)

  const [country, code] = [at('IdFiscaleIVA/IdPaese').toUpperCase(), at('IdFiscaleIVA/IdCodice').toUpperCase()]
  if (country === '' || code === '') {
    refusals.push({
      field: 'IdFiscaleIVA',
      message: 'manca la partita IVA del fornitore: chiedigli una copia corretta',
    })
  }
  const name = called('Denominazione') || `${called('Nome')} ${called('Cognome')}`.trim()
  return {
    supplierId: `${country}${code}`.replace(/\s+/g, ''),
    supplierFiscalCode: at('CodiceFiscale').toUpperCase() || null,
    supplierName: name || `${country}${code}`,
    recipientCode: textOf(header, 'DatiTrasmissione/CodiceDestinatario') || null,
  }
}

function documentOf({ fields, line }: Body, { remarks, refusals }: Interpreted) {
  const leaf = (name: string) => fields.get(`DatiGenerali/DatiGeneraliDocumento/${name}`) ?? { text: '', line }
  const [code, number, date, currency] = [leaf('TipoDocumento'), leaf('Numero'), leaf('Data'), leaf('Divisa')]
  const type = documentType(code.text)
  const datedOn = dayIn(date.text)

  if (number.text === '' || number.text.length > 60) {
    refusals.push({
      line: number.line,
      field: 'Numero',
      message: 'manca il numero della fattura, o è troppo lungo: chiedi una copia corretta',
    })
  }
  if (!datedOn || !isPlausible(datedOn)) {
    refusals.push({
      line: date.line,
      field: 'Data',
      message: `«${date.text}» non è la data di una fattura: chiedi una copia corretta`,
    })
  }
  if (!/^TD\d\d$/.test(code.text)) {
    refusals.push({
      line: code.line,
      field: 'TipoDocumento',
      message: `«${code.text}» non è un tipo di documento: chiedi una copia corretta`,
    })
  } else if (type?.kind !== 'invoice' && type?.kind !== 'credit-note') {
    const name = type ? `${type.name} (${code.text})` : `Tipo di documento ${code.text}, non conosciuto`
    remarks.push({ line: code.line, field: 'TipoDocumento', message: `${name}: non è contato tra i debiti` })
  }
  if (currency.text !== '' && currency.text !== 'EUR') {
    const message = `gli importi in ${currency.text} sono presi come euro: controlla`
    remarks.push({ line: currency.line, field: 'Divisa', message })
  }
  return {
    documentType: code.text,
    kind: type?.kind ?? ('other' as const),
    number: number.text.replace(/\s+/g, ' '),
    datedOn: datedOn ?? ('' as CivilDate),
  }
}

function amountsOf(body: Body, simplified: boolean, { remarks, refusals }: Interpreted) {
  const amountIn = (block: Block, name: string, missing?: Cents): Cents => {
    const leaf = block.get(name)
    const amount = leaf && leaf.text !== '' ? centsOf(leaf.text) : missing
    if (amount !== undefined && isAmount(amount)) return amount
    const message = leaf
      ? `«${leaf.text}» non è un importo con due decimali: chiedi una copia corretta`
      : 'manca l’importo: chiedi una copia corretta'
    refusals.push({ line: leaf?.line ?? body.line, field: name.slice(name.lastIndexOf('/') + 1), message })
    return 0n
  }
  const blocks = body.repeated.get(simplified ? 'DatiBeniServizi' : 'DatiBeniServizi/DatiRiepilogo')!
  const path = simplified ? 'DatiBeniServizi' : 'DatiBeniServizi/DatiRiepilogo'
  // A simplified invoice gives amounts with their tax inside.
  const summaries = blocks.map(
    (block): TaxSummary => ({
      taxable: amountIn(block, `${path}/${simplified ? 'Importo' : 'ImponibileImporto'}`),
      tax: simplified ? 0n : amountIn(block, `${path}/Imposta`),
      splitPayment: textOf(block, `${path}/EsigibilitaIVA`).toUpperCase() === 'S',
    }),
  )
  if (summaries.length === 0) {
    refusals.push({
      line: body.line,
      field: 'DatiRiepilogo',
      message: 'mancano gli importi della fattura: chiedi una copia corretta',
    })
  }

  const general = 'DatiGenerali/DatiGeneraliDocumento'
  const rounding = amountIn(body.fields, `${general}/Arrotondamento`, 0n)
  const sum = invoiceTotal(summaries, rounding)
  const total = amountIn(body.fields, `${general}/ImportoTotaleDocumento`, sum)
  // Suppliers round each rate on its own: a cent a rate is nobody’s mistake.
  if (absolute(total - sum) > BigInt(summaries.length)) {
    const message = `il totale scritto, ${formatEuro(total)}, non è la somma di imponibili e imposte, ${formatEuro(sum)}`
    remarks.push({
      line: body.fields.get(`${general}/ImportoTotaleDocumento`)!.line,
      field: 'ImportoTotaleDocumento',
      message,
    })
  }
  return { total, amountDue: amountDue(summaries, rounding) }
}

/** The law sets the due day, not the supplier: a wrong one is only remarked. */
function checkDueDays({ repeated }: Body, { remarks }: Interpreted): void {
  const path = 'DatiPagamento/DettaglioPagamento'
  for (const block of repeated.get(path)!) {
    const leaf = block.get(`${path}/DataScadenzaPagamento`)
    if (leaf && !dayIn(leaf.text)) {
      const message = `«${leaf.text}» non è un giorno del calendario: non serve al calcolo, che usa il termine di legge`
      remarks.push({ line: leaf.line, field: 'DataScadenzaPagamento', message })
    }
  }
}

const textOf = (block: Block, name: string): string => block.get(name)?.text ?? ''

/** XML lets a day carry a time zone, which says nothing of it. */
function dayIn(text: string): CivilDate | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1]
  return day !== undefined && isCivilDate(day) ? day : undefined
}

const absolute = (amount: Cents): Cents => (amount < 0n ? -amount : amount)
