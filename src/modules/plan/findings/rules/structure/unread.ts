// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'

const longestQuote = 160

/** What was left out of the objectives is said, with its words. */
export const unreadRows: Check = ({ unread }) =>
  unread.map(({ lines, text }) => ({
    code: 'unread',
    severity: 'warning',
    message:
      lines[0] === lines[1]
        ? 'Una riga della tabella non è stata letta come obiettivo: ha solo queste parole.'
        : 'Una tabella non è stata letta: dai titoli delle colonne non si capisce che cosa contengono.',
    lines,
    quote: text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text,
    remedy:
      'Se contiene obiettivi, nel documento dai alle colonne nomi come «Obiettivo», «Peso», «Indicatore», «Target».',
    objectives: [],
  }))
