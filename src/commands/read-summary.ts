// SPDX-License-Identifier: EUPL-1.2
import { counted } from '#kernel/counted.ts'
import { inWords, kindNames } from '#modules/indicators/index.ts'
import {
  type Area,
  type Finding,
  listedWeight,
  type Objective,
  type ReadPlan,
  type Severity,
  type WeightScale,
} from '#modules/plan/index.ts'

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

const areaLines = ({ code, name, headAsPrinted, weightScale, objectives }: Area): string[] => [
  '',
  `${code}  ${name}${headAsPrinted === null ? '' : ` (${headAsPrinted})`}`,
  ...objectives.flatMap((objective) => objectiveLines(objective, weightScale)),
]

const objectiveLines = (objective: Objective, scale: WeightScale | null): string[] => {
  const { key, title, indicators, recurring } = objective
  return [
    `  ${key.padEnd(6)} ${listedWeight(objective, scale).padStart(4)}  ${title}`,
    ...indicators.map((indicator) => `              ${kindNames[indicator.kind]}: ${inWords(indicator)}`),
    ...recurring.map(({ what }) => `              Da ripetere: ${what}`),
  ]
}

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
