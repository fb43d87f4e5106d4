// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayInRome, isCivilDate } from '#kernel/civil-date.ts'
import { type Leaves, leavesOf } from '#platform/xml/leaves.ts'
import type { Notice, NoticeKind } from '../notices/model.ts'
import { sdiFileOf } from './sdi-file.ts'

/** The messages of the Sistema di Interscambio, by the name of their root element; private bodies get other names. */
const kinds: Readonly<Record<string, NoticeKind>> = {
  MetadatiInvioFile: 'MT',
  FileMetadati: 'MT',
  RicevutaConsegna: 'RC',
  NotificaScarto: 'NS',
  RicevutaScarto: 'NS',
  NotificaMancataConsegna: 'MC',
  RicevutaImpossibilitaRecapito: 'MC',
  NotificaEsito: 'NE',
  NotificaEsitoCommittente: 'EC',
  ScartoEsitoCommittente: 'SE',
  NotificaDecorrenzaTermini: 'DT',
  AttestazioneTrasmissioneFattura: 'AT',
}

export const isNotice = (root: string): boolean => Object.hasOwn(kinds, root)

/** The message written in an XML with this root; nothing when it does not say which file it speaks of. */
export function noticeIn(text: string, root: string): Notice | undefined {
  const leaves = leavesOf(text)
  if ('because' in leaves) return undefined
  const at = (path: string) => leaves.get(`${root}/${path}`) || null
  const sdiId = at('IdentificativoSdI')
  if (sdiId === null || sdiId.length > 36) return undefined

  const answer = root === 'NotificaEsito' ? 'EsitoCommittente/' : ''
  const position = at(`${answer}RiferimentoFattura/PosizioneFattura`)
  const outcome = at(`${answer}Esito`)
  const error = [at('ListaErrori/Errore/Codice'), at('ListaErrori/Errore/Descrizione')].filter(Boolean).join(', ')
  return {
    kind: kinds[root]!,
    sdiId,
    sdiFile: sdiFileOf(at('NomeFile') ?? ''),
    position: position !== null && /^[1-9]\d{0,4}$/.test(position) ? Number(position) : null,
    number: at(`${answer}RiferimentoFattura/NumeroFattura`)?.replace(/\s+/g, ' ') ?? null,
    outcome: outcome === 'EC01' ? 'accepted' : outcome === 'EC02' ? 'refused' : null,
    answerId: at('MessageIdCommittente')?.slice(0, 100) ?? null,
    happenedOn: dayOf(leaves, root),
    words: (error || at(`${answer}Descrizione`) || at('Scarto') || at('Note'))?.slice(0, 1000) ?? null,
  }
}

const signedAt = 'Signature/Object/QualifyingProperties/SignedProperties/SignedSignatureProperties/SigningTime'

/** The day of delivery, of receipt by the Sistema, or of the signature, whichever comes first in this order. */
function dayOf(leaves: Leaves, root: string): CivilDate | null {
  const written = ['DataOraConsegna', 'DataOraRicezione', signedAt].flatMap(
    (path) => leaves.get(`${root}/${path}`) ?? [],
  )
  return written.flatMap((instant) => dayOfInstant(instant) ?? [])[0] ?? null
}

/** An hour without a zone is of Italy. */
function dayOfInstant(text: string): CivilDate | undefined {
  const day = text.slice(0, 10)
  if (!isCivilDate(day)) return undefined
  const hasZone = /T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  return hasZone ? dayInRome(new Date(text)) : day
}
