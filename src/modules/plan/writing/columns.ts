// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { writtenNumber } from '#kernel/ratio.ts'
import type { PrintedColumn } from '#platform/printing/document.ts'
import type { PlanArea, PlanContent, PlanObjective, PlanPhase } from '../approved.ts'
import { indicatorCell, numberCell, peopleCell, weightCell } from './cells.ts'

/** A line of the table: an objective with its first phase, if it has phases; another phase of the objective above. */
interface TableLine {
  objective: PlanObjective
  phase: PlanPhase | undefined
  isFirst: boolean
  area: PlanArea
  year: number
}

/** What stands in a column of the table of objectives, on paper and in data. */
export interface TableColumn extends PrintedColumn {
  about: string
  cell(line: TableLine): string
}

const ofObjective = (
  label: string,
  width: number,
  about: string,
  cell: (objective: PlanObjective, line: TableLine) => string,
): TableColumn => ({ label, width, about, cell: (line) => (line.isFirst ? cell(line.objective, line) : '') })

const ofPhase = (label: string, width: number, about: string, cell: (phase: PlanPhase) => string): TableColumn => ({
  ...{ label, width, about },
  cell: ({ phase }) => (phase ? cell(phase) : ''),
})

/** The table of objectives in the form of offices. */
export const tableColumns: readonly TableColumn[] = [
  ofObjective('N.', 4, 'Numero dell’obiettivo nell’area, come è scritto', numberCell),
  {
    ...ofObjective(
      'Peso',
      5,
      'Quanto conta nell’area: «30%», «30 punti», «× 1,5», «0,3 su 1»; «X» un prerequisito',
      weightCell,
    ),
    numeric: true,
  },
  ofObjective('Obiettivo', 20, 'Che cosa si farà', ({ description }) => description),
  ofObjective('Target', 22, 'Risultato atteso', ({ target }) => target),
  ofObjective('Indicatore', 17, 'Da che cosa si vede, ed entro quando', indicatorCell),
  ofPhase('N. fase', 3, 'Numero della fase, come è scritto', ({ numberAsPrinted }) => numberAsPrinted ?? ''),
  ofPhase(
    'Fase',
    14,
    'Un passo dell’obiettivo; quelli dopo il primo stanno nelle righe sotto',
    ({ description }) => description,
  ),
  {
    ...ofPhase('Peso fase', 5, 'Quanto conta tra le fasi', ({ weight }) =>
      weight === null ? '' : writtenNumber(weight),
    ),
    numeric: true,
  },
  ofPhase('Inizio', 7, 'Da quando', ({ start }) => (start ? formatDay(start) : '')),
  ofPhase('Fine', 7, 'Entro quando', ({ end }) => (end ? formatDay(end) : '')),
  ofObjective('Risorse umane', 13, 'Chi partecipa', peopleCell),
  ofObjective('Misura anticorruzione', 19, 'La misura collegata', ({ measure }) => measure),
]

/** Every line of the table of an area. */
export const linesOf = (area: PlanArea, { year }: PlanContent): TableLine[] =>
  area.objectives.flatMap((objective) => {
    const [first, ...others] = objective.phases
    return [
      { objective, phase: first, isFirst: true, area, year },
      ...others.map((phase) => ({ objective, phase, isFirst: false, area, year })),
    ]
  })

export const printedColumn = ({ about: _, cell: __, ...column }: TableColumn): PrintedColumn => column
