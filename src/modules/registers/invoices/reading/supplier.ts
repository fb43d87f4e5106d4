// SPDX-License-Identifier: EUPL-1.2
import { fiscalCodeIn } from '#kernel/fiscal-code.ts'
import { isVatNumber } from '#kernel/vat-number.ts'
import type { BilledInvoice } from '../model.ts'
import type { Complaints } from './complaints.ts'
import { type Block, type Body, blocksOf, type Leaf, leafAt } from './elements.ts'
import type { Kept } from './format/kept.ts'

type Supplier = Pick<BilledInvoice, 'supplierId' | 'supplierFiscalCode' | 'supplierName' | 'recipientCode'>

export function supplierOf(header: Block, complaints: Complaints): Supplier {
  const at = (path: Kept) => leafAt(header, path)
  const country = identifier(at('CedentePrestatore/IdFiscaleIVA/IdPaese'))
  const code = identifier(at('CedentePrestatore/IdFiscaleIVA/IdCodice'))
  const fiscalCode = identifier(at('CedentePrestatore/CodiceFiscale'))
  if (country === '' || code === '') complaints.refuse({}, 'IdFiscaleIVA', 'manca la partita IVA del fornitore')
  else if (country === 'IT' && !isVatNumber(code)) {
    complaints.remark(
      at('CedentePrestatore/IdFiscaleIVA/IdCodice'),
      'IdCodice',
      `«${code.slice(0, 28)}» ${wrongDigit('una partita IVA')}`,
    )
  }
  if (fiscalCode !== '' && !isVatNumber(fiscalCode) && !fiscalCodeIn(fiscalCode)) {
    complaints.remark(
      at('CedentePrestatore/CodiceFiscale'),
      'CodiceFiscale',
      `«${fiscalCode.slice(0, 28)}» ${wrongDigit('un codice fiscale')}`,
    )
  }
  return {
    supplierId: `${country}${code}`,
    supplierFiscalCode: fiscalCode || null,
    supplierName: nameIn(header) || `${country}${code}`,
    recipientCode: at('DatiTrasmissione/CodiceDestinatario').text || null,
  }
}

const identifier = ({ text }: Leaf): string => text.replace(/\s+/g, '').toUpperCase()

const nameIn = (header: Block): string =>
  leafAt(header, 'CedentePrestatore/Denominazione').text ||
  `${leafAt(header, 'CedentePrestatore/Nome').text} ${leafAt(header, 'CedentePrestatore/Cognome').text}`.trim()

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
