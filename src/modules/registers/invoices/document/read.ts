// SPDX-License-Identifier: EUPL-1.2
import { treeOf } from '#platform/xml/tree.ts'
import { decodeXml } from '../reading/decode.ts'
import { openEnvelope } from '../reading/envelope.ts'
import { Part } from './part.ts'

/** A supplier, or who is billed. */
export interface Party {
  name: string
  /** «P. IVA IT09999990019», address and the like, one a line. */
  lines: readonly string[]
}

export interface DocumentLine {
  description: string
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
  payments: readonly { how: string; dueOn: string; amount: string; account: string }[]
  attachments: readonly { name: string; description: string }[]
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
      ...{ amount: each.at('ImportoPagamento'), account: each.at('IBAN') },
    })),
    attachments: body.all('Allegati').map((each) => ({
      ...{ name: each.at('NomeAttachment') || 'allegato', description: each.at('DescrizioneAttachment') },
    })),
  }
}

/** Ordinary and simplified invoices name the same things in different places. */
function partyOf(party: Part): Party {
  const own = party.first('DatiAnagrafici').exists ? party.first('DatiAnagrafici') : party
  const other = party.first('IdentificativiFiscali')
  const called = party.first('AltriDatiIdentificativi').exists ? party.first('AltriDatiIdentificativi') : own
  const name = (path: string) => called.at(`Anagrafica/${path}`) || called.at(path)
  const tax = (path: string) => own.at(path) || other.at(path)
  const seat = called.first('Sede').exists ? called.first('Sede') : party.first('Sede')
  const vat = `${tax('IdFiscaleIVA/IdPaese')}${tax('IdFiscaleIVA/IdCodice')}`
  const place = [seat.at('CAP'), seat.at('Comune'), seat.at('Provincia') && `(${seat.at('Provincia')})`]
  return {
    name: name('Denominazione') || `${name('Nome')} ${name('Cognome')}`.trim(),
    lines: [
      vat && `Partita IVA ${vat}`,
      tax('CodiceFiscale') && `Codice fiscale ${tax('CodiceFiscale')}`,
      [seat.at('Indirizzo'), seat.at('NumeroCivico')].filter(Boolean).join(' '),
      place.filter(Boolean).join(' '),
    ].filter(Boolean),
  }
}

const papers = {
  DatiOrdineAcquisto: 'Ordine',
  DatiContratto: 'Contratto',
  DatiConvenzione: 'Convenzione',
  DatiRicezione: 'Ricezione',
  DatiFattureCollegate: 'Fattura collegata',
}

const referencesOf = (general: Part) =>
  Object.entries(papers).flatMap(([path, what]) =>
    general.all(path).map((each) => ({
      what,
      words: [
        each.at('IdDocumento'),
        each.at('Data') && `del ${each.at('Data')}`,
        each.at('CodiceCIG') && `CIG ${each.at('CodiceCIG')}`,
        each.at('CodiceCUP') && `CUP ${each.at('CodiceCUP')}`,
      ]
        .filter(Boolean)
        .join(', '),
    })),
  )

function goodsOf(body: Part): Pick<InvoiceDocument, 'lines' | 'taxes'> {
  const goods = body.all('DatiBeniServizi')
  const simple = goods.filter((each) => each.first('Importo').exists)
  return {
    lines: [
      ...goods
        .flatMap((each) => each.all('DettaglioLinee'))
        .map((line) => ({
          ...{ description: line.at('Descrizione'), quantity: line.at('Quantita'), unit: line.at('UnitaMisura') },
          ...{ price: line.at('PrezzoUnitario'), rate: line.at('AliquotaIVA'), total: line.at('PrezzoTotale') },
        })),
      ...simple.map((line) => ({
        ...{ description: line.at('Descrizione'), quantity: '', unit: '', price: '' },
        ...{ rate: line.at('DatiIVA/Aliquota'), total: line.at('Importo') },
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

const othersOf = (general: Part) =>
  [
    ...general.all('DatiRitenuta').map((each) => ({ what: 'Ritenuta d’acconto', amount: each.at('ImportoRitenuta') })),
    ...general
      .all('DatiCassaPrevidenziale')
      .map((each) => ({ what: 'Cassa previdenziale', amount: each.at('ImportoContributoCassa') })),
    { what: 'Bollo', amount: general.at('DatiBollo/ImportoBollo') },
    { what: 'Arrotondamento', amount: general.at('Arrotondamento') },
  ].filter(({ amount }) => amount !== '')
