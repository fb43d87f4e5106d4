// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { acts } from '#law/acts.ts'
import { paymentObjectiveWeight } from '#law/payment-objective-weight.ts'
import type { Area, Finding, Objective } from '../../../model.ts'
import { type Check, listed } from '../../finding.ts'

/** Each head of area has an objective on payment times, of the weight the law asks. */
export const paymentWeight: Check = ({ areas, document }) => {
  const day = civilDate(`${document.planYear}-12-31`)
  if (day < paymentObjectiveWeight.versions[0].from) return []
  const { value, cites } = paymentObjectiveWeight.on(day)
  const law = `${cites.place} ${acts[cites.act]}`
  const weighted = areas.filter(({ objectives }) => objectives.every(({ weight }) => weight !== null))
  const lacking = weighted.filter(({ objectives }) => !objectives.some(isOnPayments))
  return [...weighted.flatMap((area) => tooLight(area, value, law)), ...missing(lacking, law)]
}

function tooLight({ name, weightScale, objectives }: Area, least: number, law: string): Finding[] {
  const sum = objectives.reduce((total, { weight }) => total + weight!, 0)
  // Weights that do not make 100 are said elsewhere: here each counts as printed.
  const all = weightScale === 'hundred' ? 100 : sum
  const own = objectives.filter(isOnPayments)
  const weight = own.reduce((sum, { weight }) => sum + weight!, 0)
  if (own.length === 0 || weight * 100 >= least * all) return []
  return [
    {
      code: 'payment-objective-weight',
      severity: 'error',
      message: `In «${name}» l’obiettivo sui tempi di pagamento pesa meno del ${least}% (${law}).`,
      lines: own.flatMap(({ sourceLines }) => sourceLines),
      quote: own.map(({ weightAsPrinted }) => weightAsPrinted).join(' / '),
      remedy: `Porta il peso almeno a ${least}, o mostra che il ${least}% della retribuzione di risultato dipende da questo obiettivo.`,
      objectives: own.map(({ key }) => key),
    },
  ]
}

function missing(areas: readonly Area[], law: string): Finding[] {
  if (areas.length === 0) return []
  const names = areas.map(({ name }) => `«${name}»`)
  return [
    {
      code: 'payment-objective-missing',
      severity: 'warning',
      message: `Manca l’obiettivo sui tempi di pagamento (${law}) in ${listed(names)}.`,
      lines: areas.map(({ headingLines }) => headingLines[0]),
      quote: areas[0]!.nameAsPrinted,
      remedy:
        'Aggiungilo per i responsabili che pagano fatture, con il peso di legge; per gli altri scrivi perché manca.',
      objectives: [],
    },
  ]
}

const isOnPayments = ({ description, indicatorText, indicators }: Objective): boolean =>
  indicators.some((each) => each.kind === 'value_threshold' && each.quantity === 'payment-timeliness') ||
  /(?:temp[io]|tempestivit[àa]|ritard[io])[^.]{0,30}pagament/i.test(`${description} ${indicatorText}`)
