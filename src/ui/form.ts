// SPDX-License-Identifier: EUPL-1.2
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { complaintOf } from '#kernel/fields.ts'
import { fileName } from '#kernel/file-name.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Html } from './page.ts'
import { failure } from './panel.ts'

/** Bytes of the largest form without files. */
const largestForm = 100_000

/** Refuses what is larger before reading it; forms without files need no other limit. */
export const limitBody = (maxSize = largestForm) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })

/** What came back from a form: good values, or what was typed and what is wrong with it. */
export type Submission<Value> = { ok: true; value: Value } | Rejected

export interface Rejected {
  ok: false
  typed: Record<string, string>
  problems: Record<string, string>
}

export function readForm<Schema extends z.ZodObject>(
  schema: Schema,
  body: Record<string, unknown>,
): Submission<z.infer<Schema>> {
  const typed = typedIn(schema, body)
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    typed,
    problems: Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0]), complaintOf(issue)])),
  }
}

/** What was typed in each field of a form, as text. */
export const typedIn = (schema: z.ZodObject, body: Record<string, unknown>): Rejected['typed'] =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, textOf(body[name])]))

/** The form again, when the rules said no to its deed, with what they said; anything else that went wrong goes on. */
export async function rejectedBy(
  deed: Promise<unknown>,
  typed: Rejected['typed'],
  problemsOf: (refusal: Refusal) => Rejected['problems'],
): Promise<Rejected | undefined> {
  try {
    await deed
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    return { ok: false, typed, problems: problemsOf(error) }
  }
}

/** A zero character is no text: nobody types one, and no database keeps one. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\0', '') : '')

/** The file of a form, under a name fit to be kept and shown; nothing when none was chosen. */
export async function fileIn(body: Record<string, unknown>): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const { file } = body
  if (!(file instanceof File) || file.size === 0) return undefined
  return contentOf(file)
}

/** Every file of a form that takes more than one, the empty ones too; read with every value of each field. */
export const filesIn = (body: Record<string, unknown>): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all([body.file].flat().filter(isChosen).map(contentOf))

/** A form sent without choosing has one file without a name. */
const isChosen = (value: unknown): value is File => value instanceof File && (value.name !== '' || value.size > 0)

const contentOf = async (file: File) => ({
  name: fileName(file.name),
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** Each problem links to its field. */
export const problemSummary = (rejected: Rejected | undefined) =>
  rejected &&
  failure(
    'Controlla i dati inseriti',
    html`<ul class="mt-2">${Object.entries(rejected.problems).map(([name, problem]) => html`<li><a href="#${name}">${sentence(problem)}</a></li>`)}</ul>`,
  )

interface Field {
  name: string
  label: string
  hint?: Html | string | undefined
  /** What was found is doubtful: the border says so, the hint why. */
  doubtful?: boolean
  rejected: Rejected | undefined
}

interface TextField extends Field {
  value?: string
  type?: 'text' | 'date' | 'email' | 'password'
  /** What the browser may fill in by itself: «username». */
  autocomplete?: string
  /** Typed with the keys of digits, on a telephone. */
  numeric?: boolean
}

/** One line to type in: what was typed stays, unless secret; the problem stands under it. */
export const textField = (field: TextField) =>
  framed(field, (described) => {
    const { name, type = 'text', autocomplete, numeric } = field
    const value = type === 'password' ? '' : (field.rejected?.typed[name] ?? field.value ?? '')
    const filling = autocomplete ? html` autocomplete="${autocomplete}"` : ''
    const keys = numeric ? html` inputmode="numeric"` : ''
    return html`<input id="${name}" name="${name}" type="${type}" value="${value}"${filling}${keys} ${described}>`
  })

/** The choices of a list, by name; the first, of no value, when it may be left open. */
export const choicesOf = (names: Readonly<Record<string, string>>, open?: string) => [
  ...(open === undefined ? [] : [{ value: '', label: open }]),
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
]

/** Several lines to type in. */
export const longTextField = (field: Field & { value?: string; rows: number }) =>
  framed(field, (described) => {
    const { name, rows } = field
    const value = field.rejected?.typed[name] ?? field.value ?? ''
    return html`<textarea id="${name}" name="${name}" rows="${rows}" ${described}>${`\n${value}`}</textarea>`
  })

export const choiceField = (
  field: Field & { value?: string; choices: readonly { value: string; label: string }[] },
) => {
  const chosen = field.rejected?.typed[field.name] ?? field.value
  return framed(
    field,
    (described) => html`<select id="${field.name}" name="${field.name}" ${described}>
    ${field.choices.map(({ value, label }) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`)}
  </select>`,
  )
}

export const fileField = (
  field: Omit<Field, 'rejected'> & { accept: string; multiple?: boolean; rejected?: Rejected | undefined },
) =>
  framed(
    { rejected: undefined, ...field },
    (described) =>
      html`<input id="${field.name}" name="${field.name}" type="file" accept="${field.accept}"${field.multiple ? html` multiple` : ''} required ${described}>`,
  )

function framed({ name, label, hint, doubtful, rejected }: Field, input: (described: Html | '') => Html) {
  const problem = rejected?.problems[name]
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  const isFirst = rejected && problem && Object.keys(rejected.problems)[0] === name
  const wrong = problem ? html` aria-invalid="true"${isFirst ? html` autofocus` : ''}` : ''
  const described = notes === '' ? '' : html`aria-describedby="${notes}"${wrong}`
  const look = problem ? ' s-error' : doubtful ? ' s-warning' : ''
  return html`<div class="t-field${look}">
    <label for="${name}">${label}</label>
    ${input(described)}
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${problem && html`<p class="hint" id="${name}-problem"><b>${sentence(problem)}</b></p>`}
  </div>`
}

/** As a sentence begins. */
export const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`
