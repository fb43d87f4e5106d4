// SPDX-License-Identifier: EUPL-1.2
import { decimalEuro } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { type FigureName, figures } from './figures.ts'
import type { FigureRow } from './rows.ts'
import { periodName, periodOf, type View } from './view.ts'
import type { YearFigures } from './year-figures.ts'

/** A figure as a file tells it. */
export interface FigureFact {
  name: FigureName
  period: string
  unit: string
  /** Nothing where it is not measurable. */
  value: number | null
  because: string | null
  title: string
  definition: string
}

/** Every figure of a year, one a line. */
export function factsOfYear({ view, lines, delay, difference, stock, allDebt }: YearFigures): FigureFact[] {
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({ ...view, quarter }))
  return [
    ...lines.flatMap(({ name, quarters: outcomes, year }) => [
      ...quarters.map((quarter, index) => factOf(name, quarter, outcomes[index]!)),
      factOf(name, view, year),
    ]),
    factOf('ritardo-annuale', view, delay),
    factOf('differenza', view, difference),
    factOf('debito-scaduto', view, stock.at(-1)!.outcome),
    factOf('debito-complessivo', view, allDebt),
  ]
}

function factOf(name: FigureName, view: View, outcome: Outcome): FigureFact {
  const { rule } = figures[name]({ period: periodOf(view), on: view.on })
  return {
    name,
    period: periodName(view),
    unit: rule.unit,
    value: outcome.kind === 'measured' ? outcome.value : null,
    because: outcome.kind === 'not-measurable' ? outcome.because : null,
    title: rule.title,
    definition: rule.words,
  }
}

export const factHeader = ['Indicatore', 'Periodo', 'Situazione al', 'Unità', 'Valore', 'Definizione']

export const factCells = ({ title, period, unit, value, definition }: FigureFact, on: string): string[] => [
  title,
  period,
  on,
  unit,
  value === null ? '' : String(value),
  definition,
]

export const rowHeader = ['Fattura', 'Fornitore', 'Area', 'Importo', 'Scadenza', 'Pagata il', 'Giorni']

export const rowCells = ({ number, supplier, unit, amount, dueOn, paidOn, days }: FigureRow): string[] => [
  number,
  supplier,
  unit,
  decimalEuro(amount),
  dueOn,
  paidOn ?? '',
  String(days),
]
