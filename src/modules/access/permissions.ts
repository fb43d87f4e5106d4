// SPDX-License-Identifier: EUPL-1.2
import { type Role, roles } from './roles.ts'

/** How far a permission goes: the whole municipality, the area of the role, or there only what names the person. */
export type Reach = 'everywhere' | 'own-area' | 'own-tasks'

type Holders = Partial<Record<Role, Reach>>

const everywhere = (...roles: readonly Role[]): Holders =>
  Object.fromEntries(roles.map((role) => [role, 'everywhere' as const]))

const auditing = everywhere('secretary', 'accounting', 'evaluation-body', 'auditor')
const reading = { ...auditing, ...everywhere('executive') }
const inTheOffices: Holders = { 'area-head': 'own-area', officer: 'own-area' }
const recording: Holders = { ...everywhere('secretary'), 'area-head': 'own-area', officer: 'own-tasks' }

/** Who may do what, and how far: the one table, printed as it is. What is not here nobody may do. */
export const permissions = {
  'overview:read': {
    words: 'Vedere il cruscotto: i conti del Comune e di ogni area',
    holders: everywhere(...roles),
  },
  'objectives:read': {
    words: 'Aprire gli obiettivi, le loro scadenze e le loro prove',
    holders: { ...reading, 'area-head': 'everywhere', officer: 'own-area' },
  },
  'people:read': {
    words: 'Vedere chi partecipa agli obiettivi',
    holders: { ...everywhere('secretary', 'evaluation-body'), 'area-head': 'own-area' },
  },
  'plan:read': {
    words: 'Leggere il documento del piano e i suoi rilievi',
    holders: { ...reading, ...everywhere('area-head', 'officer') },
  },
  'findings:dismiss': {
    words: 'Lasciare com’è ciò che un rilievo segnala, e riprenderlo',
    holders: everywhere('secretary'),
  },
  'plan:import': { words: 'Caricare un piano', holders: everywhere('secretary') },
  'plan:correct': { words: 'Correggere ciò che si è letto di un piano', holders: everywhere('secretary') },
  'plan:approve': {
    words: 'Segnare l’approvazione di un piano, la pubblicazione, il rendiconto, l’archivio; aprire una variazione',
    holders: everywhere('secretary'),
  },
  'plan:validate': {
    words: 'Validare il rendiconto di un piano',
    holders: everywhere('evaluation-body'),
  },
  'registers:read': {
    words: 'Leggere i registri degli atti e delle rilevazioni',
    holders: { ...auditing, ...inTheOffices },
  },
  'acts:record': { words: 'Registrare gli atti che provano gli obiettivi', holders: recording },
  'readings:record': { words: 'Registrare le rilevazioni', holders: recording },
  'invoices:read': { words: 'Leggere le fatture e i pagamenti', holders: { ...auditing, ...inTheOffices } },
  'invoices:import': {
    words: 'Importare fatture e vedere che cosa è stato di ogni file',
    holders: everywhere('accounting', 'secretary'),
  },
  'invoices:assign': {
    words: 'Dire di quale area è ogni fattura, e i codici che lo fanno capire',
    holders: everywhere('accounting', 'secretary'),
  },
  'invoices:accept': { words: 'Accettare o rifiutare le fatture', holders: inTheOffices },
  'settling-people:read': {
    words:
      'Vedere, persona per persona, chi tiene i giorni del piano: nel liquidare e, per chi vede tutto, in Ragioneria',
    holders: { ...everywhere('secretary', 'accounting', 'evaluation-body'), 'area-head': 'own-area' },
  },
  'invoices:settle': { words: 'Liquidare le fatture e inviarle in Ragioneria', holders: inTheOffices },
  'invoices:check': {
    words: 'Rendere o riconoscere le liquidazioni, verificare il fornitore, completare i dati contabili',
    holders: everywhere('accounting'),
  },
  'invoices:pause': {
    words: 'Sospendere una fattura contestata o in contenzioso',
    holders: { ...everywhere('accounting'), 'area-head': 'own-area' },
  },
  'payments:record': { words: 'Registrare i pagamenti', holders: everywhere('accounting') },
  'payment-rules:administer': {
    words: 'Dire gli stanziamenti e le scelte da cui dipendono i conti dei pagamenti',
    holders: everywhere('accounting', 'secretary'),
  },
  'pcc:reconcile': {
    words: 'Confrontare i pagamenti con la piattaforma dei crediti commerciali',
    holders: everywhere('secretary', 'accounting'),
  },
  'payments:publish': {
    words: 'Preparare, controllare e pubblicare i dati sui pagamenti',
    holders: everywhere('accounting', 'secretary'),
  },
  'years:close': { words: 'Chiudere e riaprire un anno', holders: everywhere('secretary') },
  'journal:read': { words: 'Leggere ed esportare il giornale', holders: everywhere('secretary', 'auditor') },
  'journal:administer': {
    words: 'Decidere quanto si conserva il giornale',
    holders: everywhere('administrator', 'secretary'),
  },
  'originals:read': { words: 'Aprire i file da cui vengono i dati', holders: auditing },
  'backups:read': { words: 'Vedere le copie di sicurezza', holders: everywhere('administrator', 'secretary') },
  'backups:make': { words: 'Fare una copia di sicurezza', holders: everywhere('administrator', 'secretary') },
  'accounts:administer': {
    words: 'Invitare persone, sospenderle, rimetterle in condizione di entrare',
    holders: everywhere('administrator'),
  },
  'programs:administer': {
    words: 'Dare e togliere le chiavi dei programmi che consegnano fatture',
    holders: everywhere('administrator'),
  },
  'roles:read': {
    words: 'Vedere persone, ruoli e deleghe',
    holders: everywhere('administrator', 'secretary', 'auditor'),
  },
  'roles:grant': { words: 'Dare e togliere ruoli', holders: everywhere('administrator', 'secretary') },
  'roles:delegate': {
    words: 'Delegare il proprio ruolo per un periodo breve',
    holders: everywhere('administrator', 'secretary', 'area-head', 'accounting'),
  },
} as const satisfies Record<string, { words: string; holders: Holders }>

export type Permission = keyof typeof permissions

/** How far a role carries a permission; nothing when it does not have it. */
export const reachOf = (role: Role, permission: Permission): Reach | undefined =>
  (permissions[permission].holders as Holders)[role]
