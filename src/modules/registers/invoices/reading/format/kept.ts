// SPDX-License-Identifier: EUPL-1.2

/** The values we ask for, by their path from the block they are in; of the others only the form is looked at. */
export const kept = [
  'DatiTrasmissione/FormatoTrasmissione',
  'DatiTrasmissione/CodiceDestinatario',
  'CedentePrestatore/IdFiscaleIVA/IdPaese',
  'CedentePrestatore/IdFiscaleIVA/IdCodice',
  'CedentePrestatore/CodiceFiscale',
  'CedentePrestatore/Denominazione',
  'CedentePrestatore/Nome',
  'CedentePrestatore/Cognome',
  'CedentePrestatore/RiferimentoAmministrazione',

  'DatiGenerali/TipoDocumento',
  'DatiGenerali/Divisa',
  'DatiGenerali/Data',
  'DatiGenerali/Numero',
  'DatiGenerali/DatiBollo/ImportoBollo',
  'DatiGenerali/ImportoTotaleDocumento',
  'DatiGenerali/Arrotondamento',
  'DatiGenerali/Causale',
  'DatiGenerali/DatiFatturaRettificata/NumeroFR',
  'DatiGenerali/DatiFatturaRettificata/DataFR',
  'DatiBeniServizi/DettaglioLinee/Descrizione',
  'DatiBeniServizi/DettaglioLinee/RiferimentoAmministrazione',

  // Of the blocks that an invoice repeats.
  'TipoRitenuta',
  'ImportoRitenuta',
  'IdDocumento',
  'Data',
  'CodiceCUP',
  'CodiceCIG',
  'AliquotaIVA',
  'Natura',
  'ImponibileImporto',
  'Imposta',
  'EsigibilitaIVA',
  'DataScadenzaPagamento',
  'Descrizione',
  'Importo',
] as const

export type Kept = (typeof kept)[number]
