// SPDX-License-Identifier: EUPL-1.2
import { treeOf } from '#platform/xml/tree.ts'
import { decodeXml } from '../reading/decode.ts'
import { openEnvelope } from '../reading/envelope.ts'
import { formatWrittenDay } from './day.ts'
import { formatDecimal } from './decimal.ts'
import { type DocumentLine, goodsOf, type TaxLine } from './goods.ts'
import { Part } from './part.ts'
import { type Party, partyOf } from './party.ts'
import { groupsIn, type WrittenGroup } from './written.ts'

/** An invoice as its supplier sent it: what is written stays as written, numbers with a dot and all. */
export interface InvoiceDocument {
  supplier: Party
  customer: Party
  type: string
  number: string
  datedOn: string
  total: string
  reasons: readonly string[]
  references: readonly { what: string; words: string }[]
  lines: readonly DocumentLine[]
  taxes: readonly TaxLine[]
  /** Withholdings, stamp and the like: the name and the amount. */
  others: readonly { what: string; amount: string }[]
  payments: readonly { how: string; dueOn: string; amount: string; account: string; bank: string }[]
  attachments: readonly { name: string; description: string }[]
  /** All of it, that of the lot first. */
  everything: readonly WrittenGroup[]
}

/** One invoice of a file, by its place in the lot, from 1; nothing when the file does not have it. */
export function documentIn(file: Uint8Array, position: number): InvoiceDocument | undefined {
  const xml = openEnvelope(file)
  const decoded = xml && decodeXml(xml)
  if (!decoded || !('text' in decoded)) return undefined
  const top = new Part(treeOf(decoded.text))
  const ordinary = top.first('FatturaElettronica')
  const root = ordinary.exists ? ordinary : top.first('FatturaElettronicaSemplificata')
  const body = root.all('FatturaElettronicaBody')[position - 1]
  return body && documentOf(root.first('FatturaElettronicaHeader'), body)
}

function documentOf(header: Part, body: Part): InvoiceDocument {
  const general = body.first('DatiGenerali/DatiGeneraliDocumento')
  return {
    supplier: partyOf(header.first('CedentePrestatore')),
    customer: partyOf(header.first('CessionarioCommittente')),
    type: general.at('TipoDocumento'),
    number: general.at('Numero'),
    datedOn: general.at('Data'),
    total: general.at('ImportoTotaleDocumento'),
    reasons: general.all('Causale').map(({ text }) => text),
    references: referencesOf(body.first('DatiGenerali')),
    ...goodsOf(body),
    others: othersOf(general),
    payments: body.all('DatiPagamento/DettaglioPagamento').map((each) => ({
      ...{ how: each.at('ModalitaPagamento'), dueOn: each.at('DataScadenzaPagamento') },
      ...{ amount: each.at('ImportoPagamento'), account: each.at('IBAN'), bank: each.at('IstitutoFinanziario') },
    })),
    attachments: body.all('Allegati').map((each) => ({
      ...{ name: each.at('NomeAttachment') || 'allegato', description: each.at('DescrizioneAttachment') },
    })),
    everything: [...groupsIn(header), ...groupsIn(body)],
  }
}

const papers = {
  DatiOrdineAcquisto: 'Ordine',
  DatiContratto: 'Contratto',
  DatiConvenzione: 'Convenzione',
  DatiRicezione: 'Ricezione',
  DatiFattureCollegate: 'Fattura collegata',
}

const referencesOf = (general: Part) => [
  ...Object.entries(papers).flatMap(([path, what]) =>
    general.all(path).map((each) => ({
      what,
      words: [
        each.at('IdDocumento'),
        each.at('Data') && `del ${formatWrittenDay(each.at('Data'))}`,
        each.at('CodiceCIG') && `CIG ${each.at('CodiceCIG')}`,
        each.at('CodiceCUP') && `CUP ${each.at('CodiceCUP')}`,
      ]
        .filter(Boolean)
        .join(', '),
    })),
  ),
  ...general.all('DatiDDT').map((each) => ({
    what: 'Documento di trasporto',
    words: `${each.at('NumeroDDT')}, del ${formatWrittenDay(each.at('DataDDT'))}`,
  })),
]

const othersOf = (general: Part) =>
  [
    ...general.all('DatiRitenuta').map((each) => ({
      what: `Ritenuta ${each.at('AliquotaRitenuta') ? `del ${formatDecimal(each.at('AliquotaRitenuta'))}%` : 'd’acconto'}`,
      amount: each.at('ImportoRitenuta'),
    })),
    ...general
      .all('DatiCassaPrevidenziale')
      .map((each) => ({ what: 'Cassa previdenziale', amount: each.at('ImportoContributoCassa') })),
    { what: 'Bollo', amount: general.at('DatiBollo/ImportoBollo') },
    { what: 'Arrotondamento', amount: general.at('Arrotondamento') },
  ].filter(({ amount }) => amount !== '')
