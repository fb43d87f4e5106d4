// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'

/** What people are in a municipality, in the order of the printed table. */
export const roles = [
  'administrator',
  'secretary',
  'area-head',
  'officer',
  'accounting',
  'evaluation-body',
  'executive',
  'equality-committee',
  'auditor',
] as const

export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  administrator: 'Amministratore',
  secretary: 'Segretario comunale e RPCT',
  'area-head': 'Responsabile E.Q.',
  officer: 'Istruttore',
  accounting: 'Ragioneria',
  'evaluation-body': 'Nucleo di valutazione',
  executive: 'Giunta',
  'equality-committee': 'CUG',
  auditor: 'Revisore dei conti',
}

/** These are held for one area; the others for the whole municipality. */
export const isOfOneArea = (role: Role): boolean => role === 'area-head' || role === 'officer'

/** A role that somebody holds on a day, of their own or by delegation. */
export interface Grant {
  role: Role
  /** Code of the area, for the roles of one area. */
  area: string | null
  act: string
  /** The last day; nothing when it has no end. */
  until: CivilDate | null
  /** Name of who delegated it; nothing when it is one's own. */
  delegatedBy: string | null
}

/** «Responsabile E.Q. (PL)». */
export const roleInWords = ({ role, area }: Pick<Grant, 'role' | 'area'>): string =>
  area === null ? roleNames[role] : `${roleNames[role]} (${area})`

/** «Responsabile E.Q. (PL), Ragioneria»: what somebody is on a day, each role once. */
export const rolesInWords = (grants: readonly Grant[]): string => [...new Set(grants.map(roleInWords))].join(', ')
