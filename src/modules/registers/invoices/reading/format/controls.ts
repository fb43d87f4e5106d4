// SPDX-License-Identifier: EUPL-1.2
import { centsOf } from '#kernel/money.ts'
import type { Complaints } from '../complaints.ts'
import { type Block, type Body, blocksOf, leafAt } from '../elements.ts'

/** A control that the Sistema di Interscambio makes between values, with the code it refuses a file by. */
interface Control {
  code: string
  field: string
  words: string
  /** Whether the values, each by the name of its element, do not pass. */
  fails(value: (name: string) => string): boolean
}

/** Controls of each line of the summary by tax rate. */
const ofSummaries: readonly Control[] = [
  {
    code: '00420',
    field: 'Natura',
    words: 'l’inversione contabile (N6) non può stare con la scissione dei pagamenti',
    fails: (value) => value('Natura').startsWith('N6') && value('EsigibilitaIVA') === 'S',
  },
  {
    code: '00421',
    field: 'Imposta',
    words: 'l’imposta non è quella dell’aliquota sull’imponibile',
    fails: (value) => {
      const [rate, taxable, tax] = ['AliquotaIVA', 'ImponibileImporto', 'Imposta'].map((name) => centsOf(value(name)))
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
    fails: (value) => centsOf(value('AliquotaIVA')) === 0n && value('Natura') === '',
  },
  {
    code: '00430',
    field: 'Natura',
    words: 'c’è una natura e l’aliquota non è zero',
    fails: (value) => centsOf(value('AliquotaIVA')) !== 0n && value('Natura') !== '',
  },
]

/** Controls of the general data of a document. */
const ofDocuments: readonly Control[] = [
  {
    code: '00425',
    field: 'Numero',
    words: 'il numero del documento non contiene nessuna cifra',
    fails: (value) => value('Numero') !== '' && !/\d/.test(value('Numero')),
  },
]

/** Controls of what is told for the delivery of the file. */
const ofDelivery: readonly Control[] = [
  {
    code: '00427',
    field: 'CodiceDestinatario',
    words: 'il codice ha sei caratteri per un ufficio pubblico, sette per gli altri',
    fails: (value) => {
      const length = { FPA12: 6, FPR12: 7 }[value('FormatoTrasmissione')]
      return length !== undefined && value('CodiceDestinatario') !== '' && value('CodiceDestinatario').length !== length
    },
  },
]

/** Remarks on values that do not agree: the file passed them once, or did not come from the Sistema di Interscambio. */
export function checkControls(header: Block, bodies: readonly Body[], complaints: Complaints): void {
  check(ofDelivery, header, 'DatiTrasmissione/', complaints)
  for (const body of bodies) {
    check(ofDocuments, body.fields, 'DatiGenerali/DatiGeneraliDocumento/', complaints)
    for (const summary of blocksOf(body, 'DatiRiepilogo')) check(ofSummaries, summary, '', complaints)
  }
}

function check(controls: readonly Control[], block: Block, path: string, complaints: Complaints): void {
  const leaf = (name: string) => leafAt(block, `${path}${name}`)
  for (const { code, field, words, fails } of controls) {
    if (fails((name) => leaf(name).text))
      complaints.differ(block.get(`${path}${field}`) ?? {}, field, `${words} (${code})`)
  }
}
