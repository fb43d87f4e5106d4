// SPDX-License-Identifier: EUPL-1.2
import { fiscalCodeIn } from '#kernel/fiscal-code.ts'
import { isVatNumber } from '#kernel/vat-number.ts'
import type { BilledInvoice } from '../model.ts'
import type { Complaints } from './complaints.ts'
import { type Block, type Body, blocksOf, type Leaf, leafAt } from './elements.ts'

type Supplier = Pick<BilledInvoice, 'supplierId' | 'supplierFiscalCode' | 'supplierName' | 'recipientCode'>

/** Ordinary and simplified invoices name the same things in different places. */
export function supplierOf(header: Block, complaints: Complaints): Supplier {
  const at = (name: string): Leaf =>
    header.get(`CedentePrestatore/DatiAnagrafici/${name}`) ?? leafAt(header, `CedentePrestatore/${name}`)
  const called = (name: string) => at(`Anagrafica/${name}`).text || at(name).text
  const identifier = ({ text }: Leaf) => text.replace(/\s+/g, '').toUpperCase()

  const country = identifier(at('IdFiscaleIVA/IdPaese'))
  const code = identifier(at('IdFiscaleIVA/IdCodice'))
  const fiscalCode = identifier(at('CodiceFiscale'))
  if (country === '' || code === '') complaints.refuse({}, 'IdFiscaleIVA', 'manca la partita IVA del fornitore')
  else if (country === 'IT' && !isVatNumber(code)) {
    complaints.remark(
      at('IdFiscaleIVA/IdCodice'),
      'IdCodice',
      `«${code.slice(0, 28)}» ${wrongDigit('una partita IVA')}`,
    )
  }
  if (fiscalCode !== '' && !isVatNumber(fiscalCode) && !fiscalCodeIn(fiscalCode)) {
    complaints.remark(
      at('CodiceFiscale'),
      'CodiceFiscale',
      `«${fiscalCode.slice(0, 28)}» ${wrongDigit('un codice fiscale')}`,
    )
  }
  return {
    supplierId: `${country}${code}`,
    supplierFiscalCode: fiscalCode || null,
    supplierName: called('Denominazione') || `${called('Nome')} ${called('Cognome')}`.trim() || `${country}${code}`,
    recipientCode: leafAt(header, 'DatiTrasmissione/CodiceDestinatario').text || null,
  }
}

const wrongDigit = (what: string) => `non è ${what}: il carattere di controllo non torna`

/** Fees («parcelle») and withholdings of natural persons come from professionals; public bodies are told by a person. */
export function supplierKindOf(
  body: Body,
  { supplierFiscalCode }: Supplier,
  documentType: string,
): BilledInvoice['supplierKind'] {
  if (documentType === 'TD03' || documentType === 'TD06') return 'professional'
  const withholdings = blocksOf(body, 'DatiRitenuta')
  const isOfPersons = withholdings.some((block) => leafAt(block, 'TipoRitenuta').text === 'RT01')
  const isPerson = withholdings.length > 0 && supplierFiscalCode?.length === 16
  return isOfPersons || isPerson ? 'professional' : 'firm'
}
