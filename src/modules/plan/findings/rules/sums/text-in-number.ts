// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'

/** A cell that counts people holds a number alone. */
export const textInNumber: Check = ({ personnel }) =>
  (personnel?.tables ?? [])
    .flatMap(({ rows }) => rows)
    .filter(({ note }) => note !== null)
    .map(({ label, menAsPrinted, womenAsPrinted, note, line }) => ({
      code: 'text-in-number',
      severity: 'warning',
      message: `In «${label}» c’è del testo dove va un numero: «${note}».`,
      lines: [line],
      quote: menAsPrinted.includes(note!) ? menAsPrinted : womenAsPrinted,
      remedy: 'Lascia il numero nella cella e sposta le parole in una nota.',
      objectives: [],
    }))
