// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOnAll } from '../../finding.ts'

const act =
  /\bdeliber(?:a|azione)\s(?:consiliare|d(?:el|i)\s[Cc]onsiglio(?:\s[Cc]omunale)?)(?:\sn\.?\s?\d{1,4}(?:[/ ]|\sdel\s)\d{4})?/gi
const matter = /orario di lavoro|lavoro agile|smart working|ordinamento degli uffici|uffici e (?:dei )?servizi/i

/** Rules on how offices work are the Giunta's (TUEL art. 48, comma 3). */
export const councilAct: Check = (plan, lines) => {
  const found = lines.flatMap((line, index) =>
    [...line.matchAll(act)]
      .filter((match) => matter.test(line.slice(Math.max(0, match.index - 90), match.index + match[0].length + 60)))
      .map(([written]) => ({ written, line: index + 1 })),
  )
  if (found.length === 0) return []
  return [
    {
      code: 'council-act',
      severity: 'info',
      message:
        'I regolamenti sull’ordinamento degli uffici, l’orario e il lavoro agile spettano alla Giunta (art. 48, comma 3, D.Lgs. 267/2000): qui è citata una delibera del Consiglio.',
      ...placeOnAll(plan, found),
      remedy: 'Controlla sull’atto di quale organo è.',
    },
  ]
}
