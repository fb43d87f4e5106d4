// SPDX-License-Identifier: EUPL-1.2
import { formatWrittenDay } from './day.ts'
import { formatDecimal } from './decimal.ts'
import type { Part } from './part.ts'

export interface DocumentLine {
  description: string
  /** Codes of the article, days of the service, discounts and whatever else is said of it. */
  notes: readonly string[]
  quantity: string
  unit: string
  price: string
  rate: string
  total: string
}

export interface TaxLine {
  rate: string
  /** Why there is no tax, and who pays it to the State. */
  note: string
  taxable: string
  tax: string
}

/** Ordinary invoices have lines and their sums by rate; simplified ones a few amounts with their tax. */
export function goodsOf(body: Part): { lines: DocumentLine[]; taxes: TaxLine[] } {
  const goods = body.all('DatiBeniServizi')
  const simple = goods.filter((each) => each.first('Importo').exists)
  return {
    lines: [
      ...goods
        .flatMap((each) => each.all('DettaglioLinee'))
        .map((line) => ({
          ...{
            description: line.at('Descrizione'),
            notes: notesOf(line),
            quantity: line.at('Quantita'),
            unit: line.at('UnitaMisura'),
          },
          ...{ price: line.at('PrezzoUnitario'), rate: line.at('AliquotaIVA'), total: line.at('PrezzoTotale') },
        })),
      ...simple.map((line) => ({
        ...{ description: line.at('Descrizione'), notes: [], quantity: '', unit: '', price: '' },
        ...{ rate: line.at('DatiIVA/Aliquota') || line.at('Natura'), total: line.at('Importo') },
      })),
    ],
    taxes: goods
      .flatMap((each) => each.all('DatiRiepilogo'))
      .map((tax) => ({
        rate: tax.at('AliquotaIVA'),
        note: [
          tax.at('EsigibilitaIVA') === 'S' && 'scissione dei pagamenti',
          tax.at('Natura'),
          tax.at('RiferimentoNormativo'),
        ]
          .filter(Boolean)
          .join(', '),
        ...{ taxable: tax.at('ImponibileImporto'), tax: tax.at('Imposta') },
      })),
  }
}

const notesOf = (line: Part): string[] => [
  ...line.all('CodiceArticolo').map((code) => `${code.at('CodiceTipo')} ${code.at('CodiceValore')}`),
  ...periodOf(line),
  ...line.all('ScontoMaggiorazione').map((each) => {
    const howMuch = each.at('Percentuale')
      ? `${formatDecimal(each.at('Percentuale'))}%`
      : formatDecimal(each.at('Importo'))
    return `${each.at('Tipo') === 'MG' ? 'maggiorazione' : 'sconto'} ${howMuch}`
  }),
  ...line.all('AltriDatiGestionali').map((each) => {
    const said = ['RiferimentoTesto', 'RiferimentoNumero', 'RiferimentoData'].map((path) => each.at(path))
    return `${each.at('TipoDato')}: ${said.filter(Boolean).join(' ')}`
  }),
]

/** The days of the service, either of which may be left out. */
function periodOf(line: Part): string[] {
  const [from, to] = [line.at('DataInizioPeriodo'), line.at('DataFinePeriodo')].map(formatWrittenDay)
  return from || to ? [[from && `dal ${from}`, to && `al ${to}`].filter(Boolean).join(' ')] : []
}
