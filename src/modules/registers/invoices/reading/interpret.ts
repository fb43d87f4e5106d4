// SPDX-License-Identifier: EUPL-1.2
import type { BilledInvoice } from '../model.ts'
import { amountsOf } from './amounts.ts'
import type { Complaints } from './complaints.ts'
import { checkDueDays, documentOf } from './document.ts'
import { type Block, type Elements, leafAt } from './elements.ts'

/** The invoices that the elements describe: whole, unless something was refused. */
export function interpret({ root, header, bodies }: Elements, complaints: Complaints): BilledInvoice[] {
  const supplier = supplierOf(header, complaints)
  if (bodies.length === 0) complaints.refuse({}, 'FatturaElettronicaBody', 'il file non contiene nessuna fattura')

  return bodies.map((body, index) => {
    const document = documentOf(body, complaints)
    const amounts = amountsOf(body, root === 'FatturaElettronicaSemplificata', complaints)
    checkDueDays(body, complaints)
    // Credit notes are written with either sign: what they do is lower what is owed.
    const lowers = document.kind === 'credit-note' && amounts.amountDue > 0n
    return {
      position: index + 1,
      ...supplier,
      ...document,
      ...amounts,
      amountDue: lowers ? -amounts.amountDue : amounts.amountDue,
    }
  })
}

/** Ordinary and simplified invoices name the same things in different places. */
function supplierOf(header: Block, complaints: Complaints) {
  const at = (name: string) =>
    leafAt(header, `CedentePrestatore/DatiAnagrafici/${name}`).text || leafAt(header, `CedentePrestatore/${name}`).text
  const called = (name: string) => at(`Anagrafica/${name}`) || at(name)
  const identifier = (name: string) => at(name).replace(/\s+/g, '').toUpperCase()

  const [country, code] = [identifier('IdFiscaleIVA/IdPaese'), identifier('IdFiscaleIVA/IdCodice')]
  if (country === '' || code === '') {
    complaints.refuse({}, 'IdFiscaleIVA', 'manca la partita IVA del fornitore')
  }
  return {
    supplierId: `${country}${code}`,
    supplierFiscalCode: identifier('CodiceFiscale') || null,
    supplierName: called('Denominazione') || `${called('Nome')} ${called('Cognome')}`.trim() || `${country}${code}`,
    recipientCode: leafAt(header, 'DatiTrasmissione/CodiceDestinatario').text || null,
  }
}
