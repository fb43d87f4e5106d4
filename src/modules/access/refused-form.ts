// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Rejected } from '#ui/form.ts'

/** Does a deed asked with a form; what only the state of things forbids comes back as a problem of a field. */
export async function tryWithForm(
  body: Record<string, unknown>,
  field: string,
  deed: () => Promise<void>,
): Promise<Rejected | undefined> {
  try {
    await deed()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    const typed = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
    return { ok: false, typed, problems: { [field]: error.message } }
  }
}
