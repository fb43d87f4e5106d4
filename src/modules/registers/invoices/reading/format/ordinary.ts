// SPDX-License-Identifier: EUPL-1.2

/** The ordinary invoice: what versions 1.0, 1.1, 1.2, 1.2.1, 1.2.2 and 1.2.3 of the official schemas allow, together. */
export const ordinary = `
FatturaElettronicaHeader 1
  DatiTrasmissione 1
    IdTrasmittente 1 @vat
    ProgressivoInvio 1 text:1-10
    FormatoTrasmissione 1 format
    CodiceDestinatario 1 fiscal:6-7
    ContattiTrasmittente ?
      Telefono ? text:5-12
      Email ? email
    PECDestinatario ? email
  CedentePrestatore 1
    DatiAnagrafici 1
      IdFiscaleIVA 1 @vat
      CodiceFiscale ? fiscal:11-16
      Anagrafica 1 @called
      AlboProfessionale ? text:1-60
      ProvinciaAlbo ? letters:2
      NumeroIscrizioneAlbo ? text:1-60
      DataIscrizioneAlbo ? date
      RegimeFiscale 1 regime
    Sede 1 @address
    StabileOrganizzazione ? @address
    IscrizioneREA ? @company
    Contatti ?
      Telefono ? text:5-12
      Fax ? text:5-12
      Email ? email
    RiferimentoAmministrazione ? text:1-20
  RappresentanteFiscale ?
    DatiAnagrafici 1
      IdFiscaleIVA 1 @vat
      CodiceFiscale ? fiscal:11-16
      Anagrafica 1 @called
  CessionarioCommittente 1
    DatiAnagrafici 1
      IdFiscaleIVA ? @vat
      CodiceFiscale ? fiscal:11-16
      Anagrafica 1 @called
    Sede 1 @address
    StabileOrganizzazione ? @address
    RappresentanteFiscale ?
      IdFiscaleIVA 1 @vat
      Denominazione ? text:1-80
      Nome ? text:1-60
      Cognome ? text:1-60
  TerzoIntermediarioOSoggettoEmittente ?
    DatiAnagrafici 1
      IdFiscaleIVA ? @vat
      CodiceFiscale ? fiscal:11-16
      Anagrafica 1 @called
  SoggettoEmittente ? issuer
FatturaElettronicaBody +
  DatiGenerali 1
    DatiGeneraliDocumento 1
      TipoDocumento 1 document
      Divisa 1 letters:3
      Data 1 day
      Numero 1 text:1-20
      DatiRitenuta *
        TipoRitenuta 1 withholding
        ImportoRitenuta 1 amount
        AliquotaRitenuta 1 rate
        CausalePagamento 1 reason
      DatiBollo ?
        BolloVirtuale ? yes
        ImportoBollo ? amount
        NumeroBollo ? text:14-14
      DatiCassaPrevidenziale *
        TipoCassa 1 fund
        AlCassa 1 rate
        ImportoContributoCassa 1 amount
        ImponibileCassa ? amount
        AliquotaIVA 1 rate
        Ritenuta ? yes
        Natura ? nature
        RiferimentoAmministrazione ? text:1-20
      ScontoMaggiorazione *
        Tipo 1 discount
        Percentuale ? rate
        Importo ? price
      ImportoTotaleDocumento ? amount
      Arrotondamento ? amount
      Causale * text:1-200
      Art73 ? yes
    DatiOrdineAcquisto * @reference
    DatiContratto * @reference
    DatiConvenzione * @reference
    DatiRicezione * @reference
    DatiFattureCollegate * @reference
    DatiSAL *
      RiferimentoFase 1 whole:999
    DatiDDT *
      NumeroDDT 1 text:1-20
      DataDDT 1 date
      RiferimentoNumeroLinea * whole:9999
    DatiTrasporto ?
      DatiAnagraficiVettore ?
        IdFiscaleIVA 1 @vat
        CodiceFiscale ? fiscal:11-16
        Anagrafica 1 @called
        NumeroLicenzaGuida ? text:1-20
      MezzoTrasporto ? text:1-80
      CausaleTrasporto ? text:1-100
      NumeroColli ? whole:9999
      Descrizione ? text:1-100
      UnitaMisuraPeso ? text:1-10
      PesoLordo ? weight
      PesoNetto ? weight
      DataOraRitiro ? instant
      DataInizioTrasporto ? date
      TipoResa ? letters:3
      IndirizzoResa ? @address
      DataOraConsegna ? instant
    NormaDiRiferimento ? text:1-100
    FatturaPrincipale ?
      NumeroFatturaPrincipale 1 text:1-20
      DataFatturaPrincipale 1 date
  DatiBeniServizi 1
    DettaglioLinee +
      NumeroLinea 1 whole:9999
      TipoCessionePrestazione ? supply
      CodiceArticolo *
        CodiceTipo 1 text:1-35
        CodiceValore 1 text:1-35
      Descrizione 1 text:1-1000
      Quantita ? quantity
      UnitaMisura ? text:1-10
      DataInizioPeriodo ? date
      DataFinePeriodo ? date
      PrezzoUnitario 1 price
      ScontoMaggiorazione *
        Tipo 1 discount
        Percentuale ? rate
        Importo ? price
      PrezzoTotale 1 price
      AliquotaIVA 1 rate
      Ritenuta ? yes
      Natura ? nature
      RiferimentoAmministrazione ? text:1-20
      AltriDatiGestionali *
        TipoDato 1 text:1-10
        RiferimentoTesto ? text:1-60
        RiferimentoNumero ? price
        RiferimentoData ? date
    DatiRiepilogo +
      AliquotaIVA 1 rate
      Natura ? nature
      SpeseAccessorie ? amount
      Arrotondamento ? price
      ImponibileImporto 1 amount
      Imposta 1 amount
      EsigibilitaIVA ? chargeability
      RiferimentoNormativo ? text:1-100
  DatiVeicoli ?
    Data 1 date
    TotalePercorso 1 text:1-15
  DatiPagamento *
    CondizioniPagamento 1 terms
    DettaglioPagamento +
      Beneficiario ? text:1-200
      ModalitaPagamento 1 payment
      DataRiferimentoTerminiPagamento ? date
      GiorniTerminiPagamento ? whole:999
      DataScadenzaPagamento ? date
      ImportoPagamento 1 amount
      CodUfficioPostale ? text:1-20
      CognomeQuietanzante ? text:1-60
      NomeQuietanzante ? text:1-60
      CFQuietanzante ? fiscal:16-16
      TitoloQuietanzante ? text:2-10
      IstitutoFinanziario ? text:1-80
      IBAN ? iban
      ABI ? digits:5
      CAB ? digits:5
      BIC ? bic
      ScontoPagamentoAnticipato ? amount
      DataLimitePagamentoAnticipato ? date
      PenalitaPagamentiRitardati ? amount
      DataDecorrenzaPenale ? date
      CodicePagamento ? text:1-60
  Allegati * @attachment
Signature ? sealed
`
