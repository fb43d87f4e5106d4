// SPDX-License-Identifier: EUPL-1.2
import { civilDate, formatDay } from '#kernel/civil-date.ts'
import { type Check, isSaidAsPast, placeOnAll } from '../../finding.ts'
import { abolished } from '../../tables/abolished.ts'
import { given } from '../../tables/source.ts'

/** What is named as of today still exists. */
export const noLongerThere: Check = (plan, lines) =>
  abolished.flatMap(({ name, words, since, instead, severity, ...source }) => {
    if (since > `${plan.document.planYear}-01-01`) return []
    const found = lines.flatMap((line, index) =>
      [...line.matchAll(words)]
        .filter((match) => !isSaidAsPast(line, match.index, match.index + match[0].length))
        .map(([written]) => ({ written, line: index + 1 })),
    )
    if (found.length === 0) return []
    return {
      code: 'abolished' as const,
      severity,
      message: `Dal ${formatDay(civilDate(since))} non c’è più ${name}${instead === null ? '' : `: al suo posto c’è ${instead}`} (${given(source)}).`,
      ...placeOnAll(plan, found),
      remedy: 'Aggiorna il nome, o togli la riga se non serve più.',
    }
  })
