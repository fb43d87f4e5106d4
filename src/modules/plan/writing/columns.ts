// SPDX-License-Identifier: EUPL-1.2
import type { PlanObjective } from '../approved.ts'
import { indicatorCell, numberCell, peopleCell, weightCell } from './cells.ts'

/** What stands in a column of the table of objectives, on paper and in data. */
export interface ObjectiveColumn {
  label: string
  /** Percent of the width of a page; together they fill it, also where some are left out. */
  width: number
  about: string
  cell(objective: PlanObjective, planYear: number): string
}

/** The table of objectives in the form of offices. */
export const objectiveColumns: readonly ObjectiveColumn[] = [
  { label: 'N.', width: 4, about: 'Numero dell’obiettivo nell’area, come è scritto', cell: numberCell },
  { label: 'Peso', width: 5, about: 'Quanto conta tra quelli dell’area', cell: weightCell },
  { label: 'Obiettivo', width: 20, about: 'Che cosa si farà', cell: ({ description }) => description },
  { label: 'Target', width: 22, about: 'Risultato atteso', cell: ({ target }) => target },
  { label: 'Indicatore', width: 20, about: 'Da che cosa si vede, ed entro quando', cell: indicatorCell },
  { label: 'Risorse umane', width: 13, about: 'Chi partecipa', cell: peopleCell },
  { label: 'Misura anticorruzione', width: 16, about: 'La misura collegata', cell: ({ measure }) => measure },
]
