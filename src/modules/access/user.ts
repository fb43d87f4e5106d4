// SPDX-License-Identifier: EUPL-1.2
import { type Permission, reachOf } from './permissions.ts'
import type { Grant, Role } from './roles.ts'

/** Somebody at work: from the address of a page, or from the command line. */
export interface User {
  /** The account's, or the name of what is no person. */
  id: string
  name: string
  grants: readonly Grant[]
  from: string
}

/** What is no person, with roles over the whole municipality and no end. */
export const withRoles = (id: string, name: string, from: string, ...roles: readonly Role[]): User => ({
  id,
  name,
  from,
  grants: roles.map((role) => ({ role, area: null, act: 'Chi avvia Traguardo', until: null, delegatedBy: null })),
})

/** What somebody wants to act on: whose area it is, and whether it names them. */
export interface Matter {
  area: string | null
  ownTask?: boolean
}

/**
 * Whether somebody has a permission: on a matter, or on anything at all when none is given. The one function that both
 * shows a button and lets its deed through.
 */
export const may = (user: User | undefined, permission: Permission, matter?: Matter): boolean =>
  user?.grants.some(({ role, area }) => {
    const reach = reachOf(role, permission)
    if (reach === undefined) return false
    if (matter === undefined || reach === 'everywhere') return true
    return area === matter.area && (reach === 'own-area' || matter.ownTask === true)
  }) ?? false

/** Codes of areas, or all of them and what is of none. */
export type Areas = 'everywhere' | readonly string[]

/** The areas where somebody has a permission, if not everywhere. */
export function areasWhere(user: User, permission: Permission): Areas {
  const held = user.grants.filter(({ role }) => reachOf(role, permission) !== undefined)
  if (held.some(({ role }) => reachOf(role, permission) === 'everywhere')) return 'everywhere'
  return [...new Set(held.flatMap(({ area }) => area ?? []))]
}
