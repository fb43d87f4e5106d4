// SPDX-License-Identifier: EUPL-1.2
import { formatProblem } from '#kernel/problem.ts'
import type { IntakeFile } from './model.ts'
import { outcomeNames } from './words.ts'

export const fileHeader = ['Posto', 'File', 'Impronta', 'Esito', 'Osservazioni', 'Fatture']

export const fileCells = ({ position, name, sha256, outcome, problems, invoices }: IntakeFile): string[] => [
  String(position),
  name,
  sha256 ?? '',
  outcomeNames[outcome],
  problems.map(formatProblem).join(' '),
  invoices.join(' '),
]

/** The same for a program: names of the fields in Italian, as the outcomes. */
export const fileJson = ({ name, sha256, outcome, problems, invoices }: IntakeFile) => ({
  nome: name,
  impronta: sha256,
  esito: outcomeNames[outcome],
  osservazioni: problems.map(formatProblem),
  fatture: invoices.map(String),
})
