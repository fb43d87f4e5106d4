// SPDX-License-Identifier: EUPL-1.2
import { type Cents, centsOf } from '#kernel/money.ts'
import type { Complaints } from '../complaints.ts'
import { type Block, type Body, blocksOf, leafAt } from '../elements.ts'
import type { Kept } from './kept.ts'

/** A control that the Sistema di Interscambio makes between values, with the code it refuses a file by. */
interface Control<Values> {
  code: string
  field: string
  words: string
  fails(values: Values): boolean
}

/** A line of the summary by tax rate; an amount that is not one is nothing. */
interface Summary {
  nature: string
  chargeability: string
  /** In hundredths of one percent. */
  rate: bigint | undefined
  taxable: Cents | undefined
  tax: Cents | undefined
}

const ofSummaries: readonly Control<Summary>[] = [
  {
    code: '00420',
    field: 'Natura',
    words: 'l’inversione contabile (N6) non può stare con la scissione dei pagamenti',
    fails: ({ nature, chargeability }) => chargeability === 'S' && nature.startsWith('N6'),
  },
  {
    code: '00421',
    field: 'Imposta',
    words: 'l’imposta non è quella dell’aliquota sull’imponibile',
    fails: ({ rate, taxable, tax }) => {
      if (rate === undefined || taxable === undefined || tax === undefined) return false
      // In hundredths of hundredths of a cent: a cent of difference is forgiven, and half of one is rounded.
      const apart = tax * 10_000n - taxable * rate
      return apart > 15_000n || apart < -15_000n
    },
  },
  {
    code: '00429',
    field: 'Natura',
    words: 'l’aliquota è zero e manca la natura',
    fails: ({ rate, nature }) => rate === 0n && nature === '',
  },
  {
    code: '00430',
    field: 'Natura',
    words: 'c’è una natura e l’aliquota non è zero',
    fails: ({ rate, nature }) => rate !== 0n && nature !== '',
  },
]

const ofNumbers: readonly Control<string>[] = [
  {
    code: '00425',
    field: 'Numero',
    words: 'il numero del documento non contiene nessuna cifra',
    fails: (number) => number !== '' && !/\d/.test(number),
  },
]

/** How many characters the code of an office has, by the format of the transmission. */
const codeLengths: Readonly<Record<string, number>> = { FPA12: 6, FPR12: 7 }

const ofDelivery: readonly Control<{ format: string; code: string }>[] = [
  {
    code: '00427',
    field: 'CodiceDestinatario',
    words: 'il codice ha sei caratteri per un ufficio pubblico, sette per gli altri',
    fails: ({ format, code }) => code !== '' && code.length !== (codeLengths[format] ?? code.length),
  },
]

/** Remarks on values that do not agree: the file passed them once, or did not come from the Sistema di Interscambio. */
export function checkControls(header: Block, bodies: readonly Body[], complaints: Complaints): void {
  const format = leafAt(header, 'DatiTrasmissione/FormatoTrasmissione').text
  const recipient = leafAt(header, 'DatiTrasmissione/CodiceDestinatario')
  check(ofDelivery, { format, code: recipient.text }, recipient, complaints)
  for (const body of bodies) {
    const number = leafAt(body.fields, 'DatiGenerali/Numero', body.at)
    check(ofNumbers, number.text, number, complaints)
    for (const block of blocksOf(body, 'DatiRiepilogo')) check(ofSummaries, summaryOf(block), block.first, complaints)
  }
}

function summaryOf(block: Block): Summary {
  const text = (name: Kept) => leafAt(block, name).text
  return {
    nature: text('Natura'),
    chargeability: text('EsigibilitaIVA'),
    rate: centsOf(text('AliquotaIVA')),
    taxable: centsOf(text('ImponibileImporto')),
    tax: centsOf(text('Imposta')),
  }
}

function check<Values>(
  controls: readonly Control<Values>[],
  values: Values,
  place: { at?: number },
  complaints: Complaints,
) {
  for (const { code, field, words, fails } of controls) {
    if (fails(values)) complaints.differ(place, field, `${words} (${code})`)
  }
}
