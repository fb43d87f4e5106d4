// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'

/** What the Sistema di Interscambio writes about an invoice, by the name of its root element. */
const messages: Readonly<Record<string, string>> = {
  MetadatiInvioFile: 'sono i metadati di invio (MT)',
  RicevutaConsegna: 'è una ricevuta di consegna (RC)',
  NotificaScarto: 'è una notifica di scarto (NS)',
  NotificaMancataConsegna: 'è una notifica di mancata consegna (MC)',
  NotificaEsito: 'è una notifica di esito (NE)',
  NotificaEsitoCommittente: 'è un esito del committente (EC)',
  ScartoEsitoCommittente: 'è uno scarto dell’esito del committente (SE)',
  NotificaDecorrenzaTermini: 'è una notifica di decorrenza dei termini (DT)',
  AttestazioneTrasmissioneFattura: 'è un’attestazione di trasmissione (AT)',
  FileMetadati: 'sono i metadati di invio (MT)',
  RicevutaScarto: 'è una ricevuta di scarto (NS)',
  RicevutaImpossibilitaRecapito: 'è una ricevuta di impossibilità di recapito (MC)',
}

/** Why a file with this root is not an invoice; nothing when it is one. */
export function notAnInvoice(root: string): Problem | undefined {
  if (root === 'FatturaElettronica' || root === 'FatturaElettronicaSemplificata') return undefined
  const message = messages[root]
  if (message) {
    return {
      field: root,
      message: `${message} del Sistema di Interscambio, non una fattura: importa il file XML della fattura`,
    }
  }
  return { field: root, message: 'è un XML ma non una fattura elettronica: togli il file dalla cartella' }
}
