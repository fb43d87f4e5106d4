// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'

/** A total says whether who has a fixed term is in it. */
export const staffScope: Check = ({ personnel }, lines) => {
  const { scope, declared } = personnel ?? {}
  const [totalLine] = declared?.lines ?? []
  const total = totalLine === undefined ? '' : lines[totalLine - 1]!
  if (!scope?.endsWith(' indeterminato') || declared?.total == null || !/total/i.test(total)) return []
  if (lines.some((line) => /\btempo determinato\b/i.test(line))) return []
  const scopeLine = lines.findIndex((line) => line.toLowerCase().includes(scope.split(' ').slice(-2).join(' '))) + 1
  return [
    {
      code: 'staff-scope',
      severity: 'info',
      message: `Il testo parla dei dipendenti a tempo indeterminato e poi di ${declared.total} in tutto: non si capisce se chi è a tempo determinato è compreso.`,
      lines: [scopeLine, totalLine!],
      quote: total.replaceAll('*', '').trim(),
      remedy:
        'Scrivi se il totale comprende il tempo determinato: con meno di cinquanta dipendenti il PIAO è semplificato (art. 6 D.M. 132/2022).',
      objectives: [],
    },
  ]
}
