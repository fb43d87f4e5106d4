// SPDX-License-Identifier: EUPL-1.2
import { counted } from '#kernel/counted.ts'
import { inWords, kindNames } from '#modules/indicators/index.ts'
import type { Area, Finding, Objective, ReadPlan, Severity, WeightScale } from '#modules/plan/index.ts'

/** A plan as a person reads it on the terminal: areas, objectives, then what was found. */
export const summaryOf = (plan: ReadPlan): string =>
  [
    plan.document.title ?? 'Piano',
    [plan.document.entity, `anno ${plan.document.planYear}`].filter(Boolean).join(', '),
    [
      counted(plan.areas.length, 'area', 'aree'),
      counted(plan.areas.flatMap(({ objectives }) => objectives).length, 'obiettivo', 'obiettivi'),
      counted(plan.people.length, 'persona', 'persone'),
    ].join(', '),
    ...plan.areas.flatMap(areaLines),
    ...findingLines(plan.findings),
  ].join('\n')

const scales: Record<WeightScale, string> = {
  hundred: 'pesi su 100',
  points: 'pesi in punti',
  multiplier: 'pesi come moltiplicatori',
  share: 'pesi come parti di 1',
}

const areaLines = ({ code, name, headAsPrinted, weightScale, objectives }: Area): string[] => [
  '',
  `${code}  ${name}${headAsPrinted === null ? '' : ` (${headAsPrinted})`}${weightScale === null ? '' : `, ${scales[weightScale]}`}`,
  ...objectives.flatMap(objectiveLines),
]

const objectiveLines = ({ key, weight, title, indicators, recurring }: Objective): string[] => [
  `  ${key.padEnd(6)} ${String(weight ?? '?')
    .replace('.', ',')
    .padStart(3)}  ${title}`,
  ...indicators.map((indicator) => `              ${kindNames[indicator.kind]}: ${inWords(indicator)}`),
  ...recurring.map(({ what }) => `              Da ripetere: ${what}`),
]

const headings: Record<Severity, string> = { error: 'Errori', warning: 'Da chiarire', info: 'Da sapere' }

const findingLines = (findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? ['', 'Nessuna segnalazione.']
    : [...Map.groupBy(findings, ({ severity }) => severity)].flatMap(([severity, same]) => [
        '',
        `${headings[severity]} (${same.length})`,
        ...same.flatMap(({ message, lines, remedy }) => [
          `  - ${message}`,
          `    ${lines.length === 1 ? 'Riga' : 'Righe'} ${lines.join(', ')}. ${remedy}`,
        ]),
      ])
