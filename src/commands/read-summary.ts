// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { type Indicator, kindNames, type Step } from '#modules/indicators/index.ts'
import type { Area, Finding, Objective, ReadPlan, Severity } from '#modules/plan/index.ts'

/** A plan as a person reads it on the terminal: areas, objectives, then what was found. */
export const summaryOf = (plan: ReadPlan): string =>
  [
    plan.document.title ?? 'Piano',
    [plan.document.entity, `anno ${plan.document.planYear}`].filter(Boolean).join(', '),
    `${plan.areas.length} aree, ${plan.areas.flatMap(({ objectives }) => objectives).length} obiettivi, ${plan.people.length} persone`,
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

function inWords(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'deadline':
    case 'milestones':
      return indicator.steps.map(stepInWords).join('; ')
    case 'ongoing':
      return `dal ${formatDay(indicator.period.from)} al ${formatDay(indicator.period.to)}`
    case 'count_by_deadline':
      return `almeno ${indicator.atLeast} ${indicator.of}${byDay(indicator)}`
    case 'full_coverage':
      return `${indicator.percent}% di ${indicator.of}${byDay(indicator)}`
    case 'value_threshold':
      return `${indicator.name}, ${indicator.direction === 'at-most' ? 'non superiore a' : 'non inferiore a'} ${indicator.value}`
    case 'days_from_event':
      return `${indicator.days} giorni${indicator.counting === 'working' ? ' lavorativi' : ''} da: ${indicator.event}`
    case 'to_be_specified':
      return indicator.text === '' ? '(nessun testo)' : indicator.text
  }
}

const stepInWords = ({ what, by }: Step): string =>
  `${what.length > 90 ? `${what.slice(0, 90)}…` : what}${by ? byDay({ by }) : ', senza data'}`

const byDay = ({ by }: Pick<Step, 'by'>): string =>
  by === null ? '' : ` entro il ${formatDay(by.day)}${by.yearInferred ? ' (anno dedotto)' : ''}`

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
