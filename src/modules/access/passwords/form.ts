// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Rejected, readForm, type Submission, textField } from '#ui/form.ts'
import type { Identity } from '../accounts/store.ts'
import { newPassword, whyRefused } from './rules.ts'

/** The password somebody chose, or why not that one. */
export function readNewPassword(body: Record<string, unknown>, person: Identity, owner: string): Submission<string> {
  const form = readForm(newPassword, body)
  if (!form.ok) return form
  const { password, again } = form.value
  const no = (problems: Record<string, string>): Rejected => ({ ok: false, typed: {}, problems })
  const why = whyRefused(password, [person.given, person.family, person.email, owner])
  if (why) return no({ password: why })
  if (password !== again) return no({ again: 'le due password non sono uguali: riscrivile' })
  return { ok: true, value: password }
}

export const newPasswordFields = (rejected: Rejected | undefined) => html`
  ${textField({
    name: 'password',
    label: 'Nuova password',
    type: 'password',
    autocomplete: 'new-password',
    hint: 'Almeno 12 caratteri. Non servono cifre o simboli: contano la lunghezza e le parole a caso. Puoi incollarla.',
    rejected,
  })}
  ${textField({ name: 'again', label: 'Ripeti la password', type: 'password', autocomplete: 'new-password', rejected })}`
