// SPDX-License-Identifier: EUPL-1.2
import type { BilledInvoice } from '../model.ts'
import { amountsOf } from './amounts.ts'
import type { Complaints } from './complaints.ts'
import { documentOf } from './document.ts'
import type { Elements } from './elements.ts'
import { loweredBy, referencesOf } from './references.ts'
import { supplierKindOf, supplierOf } from './supplier.ts'

/** The invoices that the elements describe: whole, unless something was refused. */
export function interpret({ root, header, bodies }: Elements, complaints: Complaints): BilledInvoice[] {
  const supplier = supplierOf(header, complaints)
  if (bodies.length === 0) complaints.refuse({}, 'FatturaElettronicaBody', 'il file non contiene nessuna fattura')

  return bodies.map((body, index) => {
    const document = documentOf(body, complaints)
    const amounts = amountsOf(body, root === 'FatturaElettronicaSemplificata', complaints)
    // Credit notes are written with either sign: what they do is lower what is owed.
    const lowers = document.kind === 'credit-note' && amounts.amountDue > 0n
    if (document.kind === 'invoice' && amounts.amountDue < 0n)
      complaints.remark(
        body,
        'FatturaElettronicaBody',
        'chiede meno di zero: non è contata tra i debiti, e non riduce un’altra fattura come una nota di credito',
      )
    return {
      position: index + 1,
      ...supplier,
      supplierKind: supplierKindOf(body, supplier, document.documentType),
      ...document,
      ...referencesOf(header, body, complaints),
      ...loweredBy(body, document.kind),
      ...amounts,
      amountDue: lowers ? -amounts.amountDue : amounts.amountDue,
    }
  })
}
