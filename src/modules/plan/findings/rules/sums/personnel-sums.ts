// SPDX-License-Identifier: EUPL-1.2
import type { Finding, PersonnelRow, PersonnelTable } from '../../../model.ts'
import type { Check } from '../../finding.ts'

/** Rows and columns of the tables of men and women add up. */
export const personnelSums: Check = ({ personnel }) =>
  personnel ? personnel.tables.flatMap((table) => [...wrongRows(table), ...wrongColumns(table)]) : []

const wrongRows = ({ rows, totalRow }: PersonnelTable): Finding[] =>
  [...rows, ...(totalRow ? [totalRow] : [])]
    .filter(({ men, women, total }) => total !== null && men + women !== total)
    .map(({ label, men, women, total, line }) => ({
      code: 'row-sum',
      severity: 'error',
      message: `In «${label}» uomini e donne fanno ${men + women} (${men} + ${women}), ma il totale scritto è ${total}.`,
      lines: [line],
      quote: `${label} ${men} ${women} ${total}`,
      remedy: `Controlla quale dei tre numeri è giusto: se lo sono uomini e donne, scrivi ${men + women}.`,
      objectives: [],
    }))

const columns = [
  { name: 'Uomini', of: ({ men }: PersonnelRow) => men },
  { name: 'Donne', of: ({ women }: PersonnelRow) => women },
  { name: 'Totale', of: ({ total }: PersonnelRow) => total },
]

function wrongColumns({ rows, totalRow }: PersonnelTable): Finding[] {
  if (!totalRow) return []
  return columns.flatMap(({ name, of }) => {
    const [sum, printed] = [rows.reduce((total, row) => total + (of(row) ?? 0), 0), of(totalRow)]
    if (printed === null || printed === sum || rows.every((row) => of(row) === null)) return []
    return {
      code: 'column-sum',
      severity: 'error',
      message: `La colonna «${name}» fa ${sum} (${rows.map(of).join(' + ')}), ma il totale scritto è ${printed}.`,
      lines: [totalRow.line],
      quote: `${totalRow.label} ${printed}`,
      remedy: 'Controlla le righe della colonna e il suo totale.',
      objectives: [],
    }
  })
}
