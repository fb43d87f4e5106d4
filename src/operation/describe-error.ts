// SPDX-License-Identifier: EUPL-1.2

/** What the log keeps of an error: enough to find the fault, no value that went through it. */
export interface ErrorTraits {
  name: string
  code?: string
  /** Of a fault the database found: where. */
  table?: string
  constraint?: string
  column?: string
  message?: string
  /** Where in the program, one place a line. */
  at: string
  causes?: ErrorTraits[]
}

/** Errors whose message quotes what was being read; of the others, what stands between quotes is taken out. */
const quoting = /^(SyntaxError|ZodError|URIError)$/

export function describeError(error: unknown, depth = 0): ErrorTraits {
  if (!(error instanceof Error)) return { name: typeof error, at: '' }
  const { code, table, constraint, column, severity } = error as Error & Record<string, unknown>
  const silent = severity !== undefined || quoting.test(error.name)
  const causes = [error.cause, ...(error instanceof AggregateError ? error.errors : [])].filter((cause) => cause)
  return {
    name: error.name,
    ...texts({ code, table, constraint, column }),
    ...(silent ? {} : { message: withoutValues(error.message) }),
    at: framesOf(error),
    ...(causes.length > 0 && depth < 3 ? { causes: causes.map((cause) => describeError(cause, depth + 1)) } : {}),
  }
}

const texts = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

const framesOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n')

const withoutValues = (message: string): string =>
  message
    .slice(0, 500)
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”|’[^’]*’/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\b[A-Z]{6}\w{2}[A-Z]\w{2}[A-Z]\w{3}[A-Z]\b|\d{5,}/gi, '…')
