// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { day, optional } from '#kernel/fields.ts'

/** One deed, as a person reads it. */
export interface Entry {
  id: bigint
  at: Date
  /** Account of the person: its name is for others to tell. */
  who: string
  did: string
  about: string
  before: Record<string, unknown> | null
  now: Record<string, unknown>
  /** Nothing once it was erased. */
  personal: Record<string, unknown> | null
  hash: string
}

/** Every deed that can be noted, in the words of the page. */
export const deedNames: Record<string, string> = {
  'backup.asked': 'Copia di sicurezza chiesta',
  'plan.imported': 'Piano importato',
  'plan.reviewed': 'Obiettivo del piano confrontato con il documento',
  'plan.person-merged': 'Due nomi del piano uniti: sono una persona',
  'plan.person-kept-apart': 'Due nomi del piano tenuti separati',
  'plan.area-corrected': 'Area del piano corretta',
  'plan.correction-dropped': 'Correzioni del piano tolte',
  'plan.approved': 'Piano approvato',
  'plan.published': 'Piano pubblicato',
  'plan.reported': 'Piano rendicontato',
  'plan.validated': 'Rendiconto del piano validato',
  'plan.archived': 'Piano archiviato',
  'plan.copied': 'Piano copiato nell’anno dopo',
  'plan.chapter-added': 'Capitolo del piano aggiunto',
  'plan.chapter-removed': 'Capitolo del piano tolto',
  'plan.variation-opened': 'Variazione del piano aperta',
  'plan.reread': 'Documento del piano letto di nuovo',
  'finding.dismissed': 'Rilievo sul piano lasciato com’è',
  'finding.restored': 'Rilievo sul piano ripreso',
  'register.imported': 'Registro importato',
  'invoices.imported': 'Fatture importate',
  'invoices.notified': 'Messaggio del Sistema di Interscambio',
  'invoice.notified': 'Fattura aggiornata da un messaggio del Sistema di Interscambio',
  'invoice.changed': 'Fattura corretta da una riga importata',
  'invoice.assigned': 'Area della fattura confermata',
  'area-code.told': 'Codice di un’area scritto',
  'area-code.removed': 'Codice di un’area tolto',
  'invoice.accepted': 'Fattura accettata',
  'invoice.refused': 'Fattura rifiutata',
  'invoice.left-unanswered': 'Termini per rispondere scaduti',
  'invoice.settled': 'Fattura liquidata',
  'invoice.sent-back': 'Liquidazione resa all’area',
  'invoice.found-correct': 'Liquidazione riconosciuta corretta',
  'invoice.check-asked': 'Verifica sul fornitore chiesta',
  'invoice.check-answered': 'Verifica sul fornitore, risposta',
  'invoice.suspended': 'Fattura sospesa',
  'invoice.resumed': 'Fattura di nuovo pagabile',
  'invoice.described': 'Dati contabili della fattura cambiati',
  'invoice.term-agreed': 'Termine di pagamento cambiato',
  'invoice.retained': 'Ritenuta a garanzia della fattura cambiata',
  'invoice.credit-linked': 'Nota di credito collegata',
  'platform.imported': 'Estrazione della piattaforma (PCC) importata',
  'correction-columns.chosen': 'Colonne del modello 003 scelte',
  'invoice.platform-matched': 'Fattura abbinata a una della piattaforma',
  'invoice.platform-taken-apart': 'Abbinamento con la piattaforma tolto',
  'orders.imported': 'Ordinativi importati',
  'invoice.order-recorded': 'Mandato registrato',
  'invoice.order-corrected': 'Mandato corretto',
  'invoice.step-undone': 'Ultimo passo della fattura annullato',
  'fund.told': 'Stanziamenti per il fondo di garanzia scritti',
  'setting.chosen': 'Scelta sulle regole dei pagamenti',
  'refusal-reason.added': 'Ragione di rifiuto aggiunta',
  'refusal-reason.retired': 'Ragione di rifiuto ritirata',
  'publication.prepared': 'Bozza dei pagamenti da pubblicare preparata',
  'publication.checked': 'Bozza dei pagamenti da pubblicare controllata',
  'publication.published': 'Dati sui pagamenti pubblicati',
  'act.recorded': 'Atto aggiunto',
  'role.given': 'Ruolo dato',
  'role.ended': 'Ruolo finito',
  'delegation.given': 'Ruolo delegato',
  'delegation.revoked': 'Delega revocata',
  'program.added': 'Chiave data a un programma',
  'program.ended': 'Chiave tolta a un programma',
  'account.invited': 'Persona invitata',
  'account.activated': 'Persona entrata per la prima volta',
  'session.opened': 'Entrata',
  'session.refused': 'Entrata rifiutata',
  'session.closed': 'Uscita',
  'session.ended': 'Sessione chiusa',
  'year.closed': 'Anno chiuso',
  'year.reopened': 'Anno riaperto',
  'account.corrected': 'Dati di una persona corretti',
  'account.suspended': 'Persona sospesa',
  'account.readmitted': 'Persona riammessa',
  'account.password-changed': 'Password cambiata',
  'account.digest-chosen': 'Lettera della mattina voluta o no',
  'account.reset-asked': 'Chiesta una nuova password',
  'account.reset-given': 'Dato un link per la password',
  'account.password-reset': 'Password scelta da un link',
  'account.factor-added': 'Secondo fattore aggiunto',
  'account.factor-removed': 'Secondo fattore tolto',
  'account.factors-removed': 'Secondo fattore tolto da chi amministra',
  'account.recovery-renewed': 'Codici di recupero rifatti',
  'passkey.added': 'Passkey aggiunta',
  'passkey.removed': 'Passkey tolta',
  'retention.changed': 'Conservazione cambiata',
  'journal.erased': 'Dati personali cancellati',
}

/** What an entry tells of how things are, in the words of the page. */
export const fieldNames: Record<string, string> = {
  digest: 'lettera della mattina',
  by: 'con',
  device: 'dispositivo',
  factor: 'secondo fattore',
  fields: 'campi',
  sessions: 'sessioni',
  role: 'ruolo',
  area: 'area',
  file: 'file',
  sha256: 'impronta',
  original: 'impronta',
  plan: 'piano',
  objectives: 'obiettivi',
  added: 'righe nuove',
  year: 'anno',
  objective: 'obiettivo',
  step: 'fase',
  doneOn: 'fatto il',
  act: 'atto',
  subject: 'oggetto',
  eventOn: 'evento del',
  unit: 'area',
  clue: 'che cosa è',
  code: 'codice',
  receivedOn: 'ricevuta il',
  dueOn: 'scadenza',
  suspended: 'sospesa',
  notice: 'messaggio',
  sdiId: 'identificativo SdI',
  on: 'giorno',
  because: 'perché',
  why: 'perché',
  note: 'nota',
  settledOn: 'liquidata il',
  sentOn: 'inviata il',
  check: 'verifica',
  outcome: 'esito',
  reference: 'riferimento',
  suspendedOn: 'sospesa dal',
  reason: 'motivo',
  commitment: 'impegno',
  nature: 'natura della spesa',
  supplierKind: 'tipo di fornitore',
  termDays: 'giorni per pagare',
  budgeted: 'stanziamenti',
  bound: 'con vincolo',
  setAside: 'già accantonato',
  dutiesMet: 'pubblicazioni in regola',
  termTitle: 'titolo del termine',
  suppliedOn: 'beni o servizi ricevuti il',
  verifiedOn: 'collaudo del',
  lowers: 'riduce',
  order: 'mandato',
  columns: 'colonne',
  unmatched: 'in attesa della fattura',
  amount: 'importo',
  issuedOn: 'emesso il',
  orderSentOn: 'trasmesso in tesoreria il',
  executedOn: 'pagato dal tesoriere il',
  returnedOn: 'reso il',
  cancelledOn: 'annullato il',
  months: 'mesi',
  entries: 'righe',
  until: 'fino a',
  version: 'versione',
  choice: 'scelta',
  from: 'da dove',
  firstDay: 'dal',
  lastDay: 'al',
  delegatedBy: 'delegato da',
  section: 'sezione',
  number: 'numero',
}

/** Where what a deed was done to can be seen, by the noun of the deed; nothing when there is no such page. */
const places: Record<string, (about: string) => string> = {
  plan: () => '/piano',
  register: (about) => `/registri/${about}`,
  platform: (about) => `/originali/${about}`,
  invoices: (about) => `/originali/${about}`,
  orders: (about) => `/originali/${about}`,
  invoice: (about) => `/fatture/${about}`,
  act: (about) => `/obiettivi/${encodeURIComponent(about)}`,
  role: () => '/amministrazione/ruoli',
  delegation: () => '/amministrazione/ruoli',
  original: (about) => `/originali/${about}`,
}

export const placeOf = ({ did, about }: Pick<Entry, 'did' | 'about'>): string | undefined =>
  places[did.split('.')[0]!]?.(about)

/** What is wrong with an entry that is not as it was written. */
export const brokenLinkNames: Record<'altered' | 'erased' | 'unchained' | 'missing-before', string> = {
  altered: 'è stata modificata dopo essere stata scritta',
  erased: 'la sua parte personale è stata tolta prima del tempo',
  'missing-before': 'manca almeno una riga prima di questa',
  unchained: 'non è legata a quella che la precede',
}

/** What to look for; an empty box leaves out nothing. */
export const journalFilter = z.object({
  did: z.string(),
  who: z.string().trim(),
  about: z.string().trim(),
  text: z.string().trim().max(200, 'cerca al massimo 200 caratteri'),
  from: optional(day),
  to: optional(day),
})

export type JournalFilter = z.infer<typeof journalFilter>

/** A field as it was and as it is; nothing on the side where it was not. */
export interface Difference {
  field: string
  before: string | null
  now: string | null
}

/** Only what a deed changed; without a before, all that it brought. */
export function differencesOf({ before, now }: Pick<Entry, 'before' | 'now'>): Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now)])]
  return fields
    .map((field) => ({ field, before: written(before?.[field]), now: written(now[field]) }))
    .filter((each) => each.before !== each.now)
}

const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value)
