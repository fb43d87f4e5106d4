// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { acts } from '#law/acts.ts'
import { paymentObjectiveWeight } from '#law/payment-objective-weight.ts'
import type { Area, Finding, Objective } from '../model.ts'
import type { Check } from './finding.ts'

/** Each head of area has an objective on payment times, of the weight the law asks. */
export const paymentWeight: Check = ({ areas, document }) => {
  const day = civilDate(`${document.planYear}-12-31`)
  if (day < paymentObjectiveWeight.versions[0].from) return []
  const { value, cites } = paymentObjectiveWeight.on(day)
  const law = `${cites.place} ${acts[cites.act]}`
  const weighted = areas.filter(({ objectives }) => objectives.every(({ weight }) => weight !== null))
  return weighted.flatMap((area) => verdict(area, value, law))
}

function verdict({ name, objectives, headingLines }: Area, least: number, law: string): Finding[] {
  const all = objectives.reduce((sum, { weight }) => sum + weight!, 0)
  const own = objectives.filter(isOnPayments)
  const share = all === 0 ? 0 : (own.reduce((sum, { weight }) => sum + weight!, 0) * 100) / all
  if (share >= least) return []
  const none = own.length === 0
  return [
    {
      code: none ? 'payment-objective-missing' : 'payment-objective-weight',
      severity: none ? 'warning' : 'error',
      message: none
        ? `«${name}» non ha un obiettivo sui tempi di pagamento (${law}).`
        : `In «${name}» l’obiettivo sui tempi di pagamento pesa meno del ${least}% (${law}).`,
      lines: none ? headingLines : own.flatMap(({ sourceLines }) => sourceLines),
      quote: none ? name : own.map(({ weightAsPrinted, title }) => `${weightAsPrinted} ${title}`).join(' / '),
      remedy: none
        ? 'Se il responsabile paga fatture, aggiungi l’obiettivo con il peso di legge; altrimenti scrivi perché manca.'
        : `Porta il peso almeno a ${least}, o mostra che il ${least}% della retribuzione di risultato dipende da questo obiettivo.`,
      objectives: own.map(({ key }) => key),
    },
  ]
}

const isOnPayments = ({ description, indicatorText, indicators }: Objective): boolean =>
  indicators.some((each) => each.kind === 'value_threshold' && each.quantity === 'payment-timeliness') ||
  /(?:temp[io]|tempestivit[àa]|ritard[io])[^.]{0,30}pagament/i.test(`${description} ${indicatorText}`)
