// SPDX-License-Identifier: EUPL-1.2
import type { Part } from './part.ts'

/** A supplier, or who is billed. */
export interface Party {
  name: string
  /** «P. IVA IT09999990019», address and the like, one a line. */
  lines: readonly string[]
}

/** Ordinary and simplified invoices name the same things in different places. */
export function partyOf(party: Part): Party {
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
      party.at('Contatti/Telefono') && `Telefono ${party.at('Contatti/Telefono')}`,
      party.at('Contatti/Email'),
    ].filter(Boolean),
  }
}
