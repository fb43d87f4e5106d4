// SPDX-License-Identifier: EUPL-1.2
import { isVatNumber } from '#kernel/vat-number.ts'

export interface Supplier {
  /** VAT number with its country. */
  supplierId: string
  supplierFiscalCode: string | null
  supplierName: string
  supplierKind: 'firm' | 'professional' | 'public-body'
}

/** Who was paid, as the public reads it; who is not named has no code. */
export interface Payee {
  name: string
  code: string
}

export const unnamed: Payee = { name: 'soggetto privato', code: '' }

/**
 * Names only who is surely no natural person: a public body, or a firm whose name says which form of company it has.
 * A VAT number proves nothing, since sole traders have one, and some write it as their fiscal code too.
 */
export function payeeOf({ supplierId, supplierFiscalCode, supplierName, supplierKind }: Supplier): Payee {
  const code = supplierFiscalCode ?? supplierId.replace(/^IT/, '')
  const isItalian = supplierId.startsWith('IT')
  if (supplierKind === 'professional' || (isItalian && !isVatNumber(code))) return unnamed
  if (supplierKind === 'firm' && !saysItsForm(supplierName)) return unnamed
  return { name: supplierName, code }
}

const forms = new Set(
  ['spa', 'srl', 'srls', 'snc', 'sas', 'sapa', 'scarl', 'scrl', 'soc', 'scpa', 'coop', 'onlus', 'gmbh', 'ltd', 'bv']
    .concat(['società', 'societa', 'cooperativa', 'consorzio', 'fondazione', 'associazione', 'azienda', 'comune'])
    .concat(['provincia', 'regione', 'unione', 'ministero', 'agenzia', 'università', 'istituto', 'assicurazioni']),
)

const saysItsForm = (name: string): boolean =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,()«»"-]/)
    .some((word) => forms.has(word))
