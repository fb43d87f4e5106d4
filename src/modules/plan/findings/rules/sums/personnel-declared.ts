// SPDX-License-Identifier: EUPL-1.2
import type { PersonnelTable } from '../../../model.ts'
import type { Check } from '../../finding.ts'

/** Tables that count everybody. */
const whole: Partial<Record<PersonnelTable['kind'], string>> = {
  by_service: 'per servizio',
  by_category: 'per categoria',
  by_working_hours: 'per orario di lavoro',
}

/** Tables of the same people give the numbers the text declares. */
export const personnelDeclared: Check = ({ personnel }) =>
  (personnel?.tables ?? []).flatMap(({ kind, rows, lines }) => {
    const name = whole[kind]
    const { men, women } = personnel!.declared
    if (name === undefined || men === null || women === null) return []
    const counted = {
      men: rows.reduce((sum, row) => sum + row.men, 0),
      women: rows.reduce((sum, row) => sum + row.women, 0),
    }
    if (counted.men === men && counted.women === women) return []
    return {
      code: 'personnel-declared',
      severity: 'error',
      message: `La tabella ${name} conta ${counted.men} uomini e ${counted.women} donne, ma il testo ne dichiara ${men} e ${women}.`,
      lines: [...personnel!.declared.lines, lines[0], lines[1]],
      quote: rows.map((row) => `${row.label} ${row.menAsPrinted} ${row.womenAsPrinted}`).join(' / '),
      remedy: 'Controlla le righe della tabella: qualcuno può essere contato nella colonna sbagliata.',
      objectives: [],
    }
  })
