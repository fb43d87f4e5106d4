// SPDX-License-Identifier: EUPL-1.2
import type { Account } from '../accounts/store.ts'

export const stateNames: Record<Account['state'], string> = {
  invited: 'Invitato, non ancora entrato',
  active: 'Può entrare',
  suspended: 'Sospeso',
}

/** Nobody locks themselves out; who has not entered yet has nothing to be kept out of. */
export const mayBeSuspended = (account: Account, byId: string): boolean =>
  account.state === 'active' && String(account.id) !== byId
