// SPDX-License-Identifier: EUPL-1.2
import { counted } from '#kernel/counted.ts'
import { inWords, kindNames } from '#modules/indicators/index.ts'
import type { Area, Finding, Objective, ReadPlan, Severity } from '#modules/plan/index.ts'

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

const areaLines = ({ code, name, headAsPrinted, objectives }: Area): string[] => [
  '',
  `${code}  ${name}${headAsPrinted === null ? '' : ` (${headAsPrinted})`}`,
  ...objectives.flatMap(objectiveLines),
]

const objectiveLines = ({ key, weight, title, indicators, recurring }: Objective): string[] => [
  `  ${key.padEnd(6)} ${String(weight ?? '?').padStart(3)}  ${title}`,
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
