// SPDX-License-Identifier: EUPL-1.2

/** Elements that both formats repeat in many places. */
export const groups: Readonly<Record<string, string>> = {
  vat: `
IdPaese 1 letters:2
IdCodice 1 text:1-28
`,
  called: `
Denominazione ? text:1-80
Nome ? text:1-60
Cognome ? text:1-60
Titolo ? text:2-10
CodEORI ? text:13-17
`,
  address: `
Indirizzo 1 text:1-60
NumeroCivico ? text:1-8
CAP 1 digits:5
Comune 1 text:1-60
Provincia ? letters:2
Nazione 1 country
`,
  company: `
Ufficio 1 letters:2
NumeroREA 1 text:1-20
CapitaleSociale ? amount
SocioUnico ? owner
StatoLiquidazione 1 winding
`,
  reference: `
RiferimentoNumeroLinea * whole:9999
IdDocumento 1 text:1-20
Data ? date
NumItem ? text:1-20
CodiceCommessaConvenzione ? text:1-100
CodiceCUP ? text:1-15
CodiceCIG ? text:1-15
`,
  attachment: `
NomeAttachment 1 text:1-60
AlgoritmoCompressione ? text:1-10
FormatoAttachment ? text:1-10
DescrizioneAttachment ? text:1-100
Attachment 1 bytes
`,
}
