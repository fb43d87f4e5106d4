// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed } from '../../finding.ts'

const heading = /^[\s*_#]{0,8}OBIETTIVO\s(\d{1,2})\b/
const byNumber = /\bobiettiv[oi](?: numero| n\.?)?\s(\d{1,2}(?:(?:, ?| e )\d{1,2}){0,9})(?![\d)]|\/)/gi
const byName = /\b(primo|secondo|terzo|quarto|quinto|sesto)\sobiettivo\b/gi
const names = ['primo', 'secondo', 'terzo', 'quarto', 'quinto', 'sesto']
const fewestObjectives = 4

/** Where what was done is told objective by objective, none is left out. */
export const unreportedObjective: Check = (_, lines) => {
  const headings = lines.flatMap((line, index) => {
    const number = heading.exec(line)?.[1]
    return number === undefined ? [] : { number: Number(number), line: index + 1 }
  })
  const numbers = headings.map(({ number }) => number)
  if (numbers.length < fewestObjectives || numbers.some((number, index) => number !== index + 1)) return []
  const told = lines
    .slice(0, headings[0]!.line - 1)
    .flatMap((line, index) => mentioned(line).map((number) => ({ number, line: index + 1 })))
  const left = numbers.filter((number) => !told.some((each) => each.number === number))
  if (left.length === 0 || left.length * 3 > numbers.length) return []
  return [
    {
      code: 'unreported-objective',
      severity: 'info',
      message: `Si dice che cosa è stato fatto per gli obiettivi, ma non per ${left.length === 1 ? 'il numero' : 'i numeri'} ${listed(left)}.`,
      lines: [...new Set(told.map(({ line }) => line))],
      quote: lines[headings[left[0]! - 1]!.line - 1]!,
      remedy: 'Aggiungi che cosa è stato fatto, o che non si è fatto niente.',
      objectives: [],
    },
  ]
}

const mentioned = (line: string): number[] => [
  ...[...line.matchAll(byNumber)].flatMap(([, list]) => list!.split(/, ?| e /).map(Number)),
  ...[...line.matchAll(byName)].map(([, name]) => names.indexOf(name!.toLowerCase()) + 1),
]
