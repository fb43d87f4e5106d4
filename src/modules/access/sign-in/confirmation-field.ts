// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Rejected, textField } from '#ui/form.ts'
import type { Account } from '../accounts/store.ts'

/**
 * Asks for the password again before a delicate deed; who has none must have entered a moment ago. Each form of a page has
 * a name of its own for the field, told with it.
 */
export const confirmationField = (account: Account, rejected: Rejected | undefined, name = 'current') =>
  account.passwordHash !== null &&
  html`<input type="hidden" name="username" value="${account.email}" autocomplete="username">
    <input type="hidden" name="field" value="${name}">
    ${textField({ name, label: 'La password che usi adesso', type: 'password', autocomplete: 'current-password', rejected })}`
