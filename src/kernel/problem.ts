// SPDX-License-Identifier: EUPL-1.2

/** What is wrong in a file somebody sent, where, and what to do; in Italian, for the person who sent it. */
export interface Problem {
  /** Line of the file, from 1; absent when the whole file is meant. */
  line?: number
  /** The column or element, as the person sees it in the file. */
  field?: string
  message: string
}

/** «Riga 3, Importo: scrivi un importo come 1250,00». */
export function formatProblem({ line, field, message }: Problem): string {
  const place = [line !== undefined && `riga ${line}`, field].filter(Boolean).join(', ')
  return place === '' ? message : `${place[0]!.toUpperCase()}${place.slice(1)}: ${message}`
}
