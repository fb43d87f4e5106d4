// SPDX-License-Identifier: EUPL-1.2

/** The simplified invoice, version 1.0 of its official schema. */
export const simplified = `
FatturaElettronicaHeader 1
  DatiTrasmissione 1
    IdTrasmittente 1 @vat
    ProgressivoInvio 1 text:1-10
    FormatoTrasmissione 1 format
    CodiceDestinatario 1 fiscal:6-7
    PECDestinatario ? email
  CedentePrestatore 1
    IdFiscaleIVA 1 @vat
    CodiceFiscale ? fiscal:11-16
    Denominazione ? text:1-80
    Nome ? text:1-60
    Cognome ? text:1-60
    Sede 1 @address
    StabileOrganizzazione ? @address
    RappresentanteFiscale ?
      IdFiscaleIVA 1 @vat
      Denominazione ? text:1-80
      Nome ? text:1-60
      Cognome ? text:1-60
    IscrizioneREA ? @company
    RegimeFiscale 1 regime
  CessionarioCommittente 1
    IdentificativiFiscali 1
      IdFiscaleIVA ? @vat
      CodiceFiscale ? fiscal:11-16
    AltriDatiIdentificativi ?
      Denominazione ? text:1-80
      Nome ? text:1-60
      Cognome ? text:1-60
      Sede 1 @address
      StabileOrganizzazione ? @address
      RappresentanteFiscale ?
        IdFiscaleIVA 1 @vat
        Denominazione ? text:1-80
        Nome ? text:1-60
        Cognome ? text:1-60
  SoggettoEmittente ? issuer
FatturaElettronicaBody +
  DatiGenerali 1
    DatiGeneraliDocumento 1
      TipoDocumento 1 document
      Divisa 1 letters:3
      Data 1 day
      Numero 1 text:1-20
      BolloVirtuale ? yes
    DatiFatturaRettificata ?
      NumeroFR 1 text:1-20
      DataFR 1 date
      ElementiRettificati 1 text:1-1000
  DatiBeniServizi +
    Descrizione 1 text:1-1000
    Importo 1 amount
    DatiIVA 1
      Imposta ? amount
      Aliquota ? rate
    Natura ? nature
    RiferimentoNormativo ? text:1-100
  Allegati * @attachment
Signature ? sealed
`
