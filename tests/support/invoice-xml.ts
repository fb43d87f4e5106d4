// SPDX-License-Identifier: EUPL-1.2

interface Written {
  number?: string
  date?: string
  type?: string
  /** Imponibile, imposta, and «S» for split payment. */
  summaries?: readonly (readonly [taxable: string, tax: string, chargeability?: 'I' | 'D' | 'S'])[]
  /** Elements to add to the general data, or after the summaries. */
  general?: string
  payment?: string
}

const sender =
  '<IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>09999990014</IdCodice></IdTrasmittente><ProgressivoInvio>1</ProgressivoInvio>'
const seat =
  '<Sede><Indirizzo>via Lunga 1</Indirizzo><CAP>99010</CAP><Comune>Borgo San Lieto</Comune><Nazione>IT</Nazione></Sede>'

const parties = `
  <CedentePrestatore>
    <DatiAnagrafici>
      <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>09999990014</IdCodice></IdFiscaleIVA>
      <CodiceFiscale>09999990014</CodiceFiscale>
      <Anagrafica><Denominazione>Caffè Perché S.r.l.</Denominazione></Anagrafica><RegimeFiscale>RF01</RegimeFiscale>
    </DatiAnagrafici>
    ${seat}
  </CedentePrestatore>
  <CessionarioCommittente><DatiAnagrafici><CodiceFiscale>99810420465</CodiceFiscale><Anagrafica>
    <Denominazione>Comune di Borgo San Lieto</Denominazione></Anagrafica></DatiAnagrafici>${seat}</CessionarioCommittente>`

const body = ({ number = '1/PA', date = '2025-03-03', type = 'TD01', ...rest }: Written) => `
  <FatturaElettronicaBody>
    <DatiGenerali><DatiGeneraliDocumento>
      <TipoDocumento>${type}</TipoDocumento><Divisa>EUR</Divisa><Data>${date}</Data><Numero>${number}</Numero>
      ${rest.general ?? ''}
    </DatiGeneraliDocumento></DatiGenerali>
    <DatiBeniServizi>
      <DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Caffè in grani</Descrizione>
        <PrezzoUnitario>1000.00</PrezzoUnitario><PrezzoTotale>1000.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>
      ${(rest.summaries ?? [['1000.00', '220.00', 'I']])
        .map(
          ([taxable, tax, chargeability]) => `<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA>
        <ImponibileImporto>${taxable}</ImponibileImporto><Imposta>${tax}</Imposta>
        ${chargeability ? `<EsigibilitaIVA>${chargeability}</EsigibilitaIVA>` : ''}</DatiRiepilogo>`,
        )
        .join('')}
    </DatiBeniServizi>${rest.payment ?? ''}
  </FatturaElettronicaBody>`

/** An electronic invoice of an invented supplier, with as many bodies as asked; without its XML declaration. */
export const invoiceXml = (...bodies: readonly Written[]): string =>
  `
<p:FatturaElettronica versione="FPA12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
  <FatturaElettronicaHeader>
    <DatiTrasmissione>${sender}<FormatoTrasmissione>FPA12</FormatoTrasmissione><CodiceDestinatario>UF1234</CodiceDestinatario></DatiTrasmissione>
    ${parties}
  </FatturaElettronicaHeader>${(bodies.length > 0 ? bodies : [{}]).map(body).join('')}
</p:FatturaElettronica>`.trimStart()

export const invoiceBytes = (...bodies: readonly Written[]): Uint8Array =>
  new TextEncoder().encode(invoiceXml(...bodies))
