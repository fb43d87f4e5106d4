// SPDX-License-Identifier: EUPL-1.2
import { type Cents, centsOf, formatEuro } from '#kernel/money.ts'
import { amountDue, invoiceTotal, type TaxSummary } from '#law/amount-due.ts'
import { type BilledInvoice, isAmount } from '../model.ts'
import type { Complaints } from './complaints.ts'
import { type Block, type Body, blocksOf, type Leaf, leafAt } from './elements.ts'
import type { Kept } from './format/kept.ts'

/** What the invoice comes to, and how much of it is for the supplier. */
export function amountsOf(
  body: Body,
  simplified: boolean,
  complaints: Complaints,
): Pick<BilledInvoice, 'total' | 'amountDue' | 'withheld' | 'stamp'> {
  const general = (path: Kept) => leafAt(body.fields, path, body.at)
  const summaries = simplified ? simplifiedSummaries(body, complaints) : taxSummaries(body, complaints)
  if (summaries.length === 0) complaints.refuse(body, 'DatiRiepilogo', 'mancano gli importi della fattura')

  const rounding = amountIn(general('DatiGenerali/Arrotondamento'), 'Arrotondamento', complaints, 0n)
  const sum = invoiceTotal(summaries, rounding)
  const written = general('DatiGenerali/ImportoTotaleDocumento')
  const total = amountIn(written, 'ImportoTotaleDocumento', complaints, sum)
  const apart = total > sum ? total - sum : sum - total
  // Suppliers round each rate on its own: a cent a rate is nobody’s mistake.
  if (apart > BigInt(summaries.length)) {
    const message = `il totale scritto, ${formatEuro(total)}, non è la somma di imponibili e imposte, ${formatEuro(sum)}`
    complaints.remark(written, 'ImportoTotaleDocumento', message)
  }
  const withheld = blocksOf(body, 'DatiRitenuta').map((block) => aside(leafAt(block, 'ImportoRitenuta')))
  return {
    total,
    amountDue: amountDue(summaries, rounding),
    withheld: withheld.reduce((sum, amount) => sum + amount, 0n),
    stamp: aside(general('DatiGenerali/DatiBollo/ImportoBollo')),
  }
}

/** An amount that nothing is computed from: the format has its say on how it is written. */
function aside({ text }: Leaf): Cents {
  const amount = centsOf(text)
  return amount !== undefined && isAmount(amount) ? amount : 0n
}

function taxSummaries(body: Body, complaints: Complaints): TaxSummary[] {
  return blocksOf(body, 'DatiRiepilogo').map((block) => {
    const at = (name: Kept) => leafAt(block, name, body.at)
    return {
      taxable: amountIn(at('ImponibileImporto'), 'ImponibileImporto', complaints),
      tax: amountIn(at('Imposta'), 'Imposta', complaints),
      splitPayment: at('EsigibilitaIVA').text.toUpperCase() === 'S',
    }
  })
}

/** A simplified invoice gives each amount with its tax inside, and has no split payment. */
function simplifiedSummaries(body: Body, complaints: Complaints): TaxSummary[] {
  const amount = (block: Block) => amountIn(leafAt(block, 'Importo', body.at), 'Importo', complaints)
  return blocksOf(body, 'DatiBeniServizi').map((block) => ({ taxable: amount(block), tax: 0n, splitPayment: false }))
}

function amountIn(leaf: Leaf, field: string, complaints: Complaints, whenMissing?: Cents): Cents {
  const amount = leaf.text === '' ? whenMissing : centsOf(leaf.text)
  if (amount !== undefined && isAmount(amount)) return amount
  complaints.refuse(
    leaf,
    field,
    leaf.text === '' ? 'manca l’importo' : `«${leaf.text}» non è un importo con due decimali`,
  )
  return 0n
}
