// SPDX-License-Identifier: EUPL-1.2

export const print = (line = ''): void => console.log(line)

/** Amounts leave as decimal numbers; everything else as JSON has it. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 1))

/** A refusal on the screen, or as `{ "error": … }` where a machine reads. */
export function printError(message: string, json: boolean): void {
  if (json) printJson({ error: message })
  else console.error(message)
}

/** Pages told at once on the screen, apart from what the command says. */
const pagesAtOnce = 20

/** How far a long file is. */
export function printPages({ done, total }: { done: number; total: number }): void {
  if (total > pagesAtOnce && (done % pagesAtOnce === 0 || done === total)) console.error(`Pagina ${done} di ${total}`)
}
