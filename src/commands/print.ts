// SPDX-License-Identifier: EUPL-1.2

export const print = (line = ''): void => console.log(line)

/** Amounts leave as decimal numbers; everything else as JSON has it. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 1))

/** A refusal on the screen, or as `{ "error": … }` where a machine reads. */
export function printError(message: string, json: boolean): void {
  if (json) printJson({ error: message })
  else console.error(message)
}
