// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod'
import { type Rejected, readForm, type Submission } from '#ui/form.ts'

/** What came from a form, by the name of the field. */
export type Body = Record<string, unknown>

/** The fields of a form whose names begin alike: «i1-what», «i1-by». */
export function readPart<Schema extends z.ZodObject>(
  schema: Schema,
  body: Body,
  prefix: string,
): Submission<z.infer<Schema>> {
  const names = Object.keys(schema.shape)
  const part = readForm(schema, Object.fromEntries(names.map((name) => [name, body[prefix + name]])))
  return part.ok ? part : { ok: false, typed: prefixed(part.typed, prefix), problems: prefixed(part.problems, prefix) }
}

const prefixed = (values: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]))

/** All the parts, or what is wrong with each that is wrong. */
export function together<Value>(parts: readonly Submission<Value>[]): Submission<Value[]> {
  const wrong = parts.filter((part): part is Rejected => !part.ok)
  if (wrong.length === 0) return { ok: true, value: parts.flatMap((part) => (part.ok ? [part.value] : [])) }
  return {
    ok: false,
    typed: Object.assign({}, ...wrong.map(({ typed }) => typed)),
    problems: Object.assign({}, ...wrong.map(({ problems }) => problems)),
  }
}

/** The value with another beside it, where it is good. */
export const mapped = <Value, Other>(part: Submission<Value>, change: (value: Value) => Other): Submission<Other> =>
  part.ok ? { ok: true, value: change(part.value) } : part

/** The numbers of the rows «s1-what», «s2-what» in which something was typed; the others were left or emptied. */
export function filledRows(body: Body, prefix: string, names: readonly string[], most: number): number[] {
  const count = groupsIn(body, (number) => `${prefix}${number}-what`, most)
  const typed = (number: number, name: string) => String(body[`${prefix}${number}-${name}`] ?? '').trim()
  return Array.from({ length: count }, (_, index) => index + 1).filter((number) =>
    names.some((name) => typed(number, name) !== ''),
  )
}

/** How many numbered groups a form brought: «s1-what», «s2-what» are two. */
export function groupsIn(body: Body, name: (number: number) => string, most: number): number {
  let count = 0
  while (count < most && body[name(count + 1)] !== undefined) count++
  return count
}
