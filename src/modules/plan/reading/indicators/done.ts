// SPDX-License-Identifier: EUPL-1.2
import type { Clause } from './clause.ts'

const yes = /^(?:on|s[iì])\.?$/i
const choice = /\s?\(?\b(?:on\s?\/\s?off|s[iì]\s?\/\s?no)\b\)?/i

/** What is to be done, where the target says only «On» or «Sì», or the indicator «On/Off» by a day. */
export function doneIn(name: string, { target, description, terms, text }: Clause): string | undefined {
  if (!yes.test(target.trim()) && (terms.length === 0 || !choice.test(text))) return undefined
  const what = name.replace(choice, '').trim()
  return what === '' ? description : what
}
