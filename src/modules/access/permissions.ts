// SPDX-License-Identifier: EUPL-1.2

/** What people are in a municipality; everybody signed in has one role. */
export type Role = 'secretary' | 'area-head' | 'accounting'

/** Who may do what, in one table. A route without a line here does not compile. */
const permissions = {
  'plan:read': ['secretary', 'area-head', 'accounting'],
  'plan:import': ['secretary'],
  'objectives:read': ['secretary', 'area-head', 'accounting'],
  'registers:read': ['secretary', 'area-head', 'accounting'],
  'registers:write': ['secretary', 'accounting'],
  'journal:read': ['secretary'],
  public: [],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** Somebody with a role in the municipality. */
export interface Person {
  id: string
  name: string
  role: Role
}

/** A person at work: from the address of a page, or from the command line. */
export interface User extends Person {
  from: string
}

export const roleNames: Record<Role, string> = {
  secretary: 'Segretaria comunale',
  'area-head': 'Responsabile di area',
  accounting: 'Ragioneria',
}

export const may = (user: User | undefined, permission: Permission): boolean =>
  permission === 'public' || (user !== undefined && (permissions[permission] as readonly Role[]).includes(user.role))
