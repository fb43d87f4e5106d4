// SPDX-License-Identifier: EUPL-1.2
import { formatEuro } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { formatNumber, formatSigned } from '#kernel/ratio.ts'
import type { FigureName } from '../figures.ts'

const days = (value: number) => formatNumber(value, 2)
const daysLate = (value: number) => formatSigned(value, 2)
const percent = (value: number) => `${formatNumber(value, 1)}%`
const euro = (value: number) => formatEuro(BigInt(Math.round(value * 100)))

/** How a figure is called where there is little room, and how its value is written; the rule has its full name. */
const figureWords: Record<FigureName, { name: string; write(value: number): string }> = {
  tempestivita: { name: 'Tempestività (ITP)', write: daysLate },
  'tempo-medio': { name: 'Tempo medio di pagamento', write: days },
  'ritardo-medio': { name: 'Tempo medio di ritardo', write: daysLate },
  'ritardo-annuale': { name: 'Ritardo annuale', write: daysLate },
  differenza: { name: 'Differenza dalla tempestività', write: daysLate },
  'debito-scaduto': { name: 'Debito scaduto', write: euro },
  'debito-complessivo': { name: 'Tutti i debiti', write: euro },
  'importi-in-tempo': { name: 'Importi pagati entro la scadenza', write: percent },
  'fatture-in-tempo': { name: 'Fatture pagate entro la scadenza', write: percent },
  'giorni-area': { name: 'I giorni dell’area', write: percent },
  'giorni-ragioneria': { name: 'I giorni della Ragioneria', write: percent },
}

export const shortName = (name: FigureName): string => figureWords[name].name

/** A measured value; a dash where there is none. */
export const valueInWords = (name: FigureName, outcome: Outcome): string =>
  outcome.kind === 'measured' ? figureWords[name].write(outcome.value) : '—'

/** «5%»: what the fund takes, in whole percents. */
export const percentOfFund = (outcome: Outcome): string =>
  outcome.kind === 'measured' ? `${formatNumber(outcome.value)}%` : '—'

/** «3,20 giorni dopo la scadenza», «1,00 giorni prima della scadenza». */
export function lateness(days: number): string {
  if (days === 0) return 'il giorno della scadenza'
  return `${formatNumber(Math.abs(days), 2)} giorni ${days > 0 ? 'dopo la' : 'prima della'} scadenza`
}
