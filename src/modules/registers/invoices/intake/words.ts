// SPDX-License-Identifier: EUPL-1.2
import type { Tone } from '#ui/mark.ts'
import type { Outcome, Way } from './model.ts'

/** What became of one file. */
export const outcomeNames: Record<Outcome, string> = {
  accepted: 'Accettato',
  remarks: 'Con osservazioni',
  duplicate: 'Già presente',
  refused: 'Rifiutato',
}

/** The same of many. */
export const outcomesNames: Record<Outcome, string> = {
  accepted: 'Accettati',
  remarks: 'Con osservazioni',
  duplicate: 'Già presenti',
  refused: 'Rifiutati',
}

export const outcomeTones: Record<Outcome, Tone> = {
  accepted: 'reached',
  remarks: 'warning',
  duplicate: 'neutralised',
  refused: 'error',
}

export const wayNames: Record<Way, string> = {
  page: 'da questa pagina',
  'command-line': 'da riga di comando',
  folder: 'dalla cartella',
  program: 'da un programma',
}
