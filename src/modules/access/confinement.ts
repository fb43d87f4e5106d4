// SPDX-License-Identifier: EUPL-1.2
import type { Entrance } from './entrance.ts'
import type { Grant } from './roles.ts'

/** Roles that move people, money or the plan. */
const isWeighty = ({ role }: Grant) => role === 'administrator' || role === 'secretary' || role === 'accounting'

/** Whether somebody may use none of their roles until they have a second factor. */
export const isConfined = (
  { secondFactor }: Entrance,
  { grants, provedTwice }: { grants: readonly Grant[]; provedTwice: boolean },
): boolean => secondFactor === 'required' && !provedTwice && grants.some(isWeighty)
