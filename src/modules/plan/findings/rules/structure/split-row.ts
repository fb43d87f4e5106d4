// SPDX-License-Identifier: EUPL-1.2
import type { Area, Objective } from '../../../model.ts'
import { type Check, theObjectives } from '../../finding.ts'

/** An objective stands on one row: a page break parts it in two. */
export const splitRow: Check = ({ areas }, lines) => {
  const split = areas.filter(isRowByRow).flatMap(({ objectives }) => objectives.filter((each) => isParted(each, lines)))
  if (split.length === 0) return []
  return [
    {
      code: 'split-row',
      severity: 'info',
      message: `La tabella spezza su due righe ${theObjectives(split)}, di solito per un salto di pagina. Le due parti sono state riunite.`,
      lines: split.flatMap(({ sourceLines }) => sourceLines),
      quote: split[0]!.title,
      objectives: split.map(({ key }) => key),
      remedy:
        'Controlla che il testo riunito sia giusto, e nel documento non lasciare che una riga si divida fra due pagine.',
    },
  ]
}

const isRowByRow = ({ objectives }: Area): boolean =>
  objectives.filter(({ sourceLines }) => sourceLines.length === 1).length * 2 > objectives.length

/** Two lines with an empty one between, which nothing else says already. */
const isParted = ({ parts, numberLine, weightLine, sourceLines }: Objective, lines: readonly string[]): boolean =>
  parts.length < 2 &&
  numberLine === weightLine &&
  sourceLines.length === 2 &&
  sourceLines[1]! - sourceLines[0]! === 2 &&
  lines[sourceLines[0]!]!.trim() === ''
