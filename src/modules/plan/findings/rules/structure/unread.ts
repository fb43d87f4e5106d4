// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'

const longestQuote = 160

const hidden = {
  message: 'Il documento ha parti nascoste, che non sono state lette.',
  remedy: 'Se contengono obiettivi, mostrale (anche togliendo i filtri), salva e carica di nuovo.',
}

const row = 'Una riga della tabella non è stata letta come obiettivo: ha solo queste parole.'
const table = 'Una tabella non è stata letta: dai titoli delle colonne non si capisce che cosa contengono.'
const remedy =
  'Se contiene obiettivi, nel documento dai alle colonne nomi come «Obiettivo», «Peso», «Indicatore», «Target».'

/** What was left out of the objectives is said, with its words. */
export const unreadRows: Check = ({ unread }) =>
  unread.map(({ lines, text, ...left }) => ({
    ...{ code: 'unread', severity: 'warning', lines, objectives: [] },
    ...(left.hidden ? hidden : { message: lines[0] === lines[1] ? row : table, remedy }),
    quote: text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text,
  }))
