// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { acts } from '#law/acts.ts'
import { paymentObjectiveWeight } from '#law/payment-objective-weight.ts'
import type { Area, Finding, Objective } from '../../../model.ts'
import { shareOf } from '../../../weights.ts'
import { type Check, isOfSecretary, isText, listed, type PlanContent } from '../../finding.ts'

/** Each head of area has an objective on payment times, of the weight the law asks. */
export const paymentWeight: Check = (plan, lines) => {
  const { areas, document } = plan
  const day = civilDate(`${document.planYear}-12-31`)
  if (day < paymentObjectiveWeight.versions[0].from) return []
  const { value, cites } = paymentObjectiveWeight.on(day)
  const law = `${cites.place}, ${acts[cites.act]}`
  const weighted = areas.filter(({ objectives }) =>
    objectives.every(({ weight, prerequisite }) => weight !== null || prerequisite),
  )
  const lacking = isSaidInText(plan, lines)
    ? []
    : weighted.filter((area) => !isOfSecretary(area) && !area.objectives.some(isOnPayments))
  return [...weighted.flatMap((area) => tooLight(area, value, law)), ...missing(lacking, law)]
}

function tooLight(area: Area, least: number, law: string): Finding[] {
  const own = area.objectives.filter(isOnPayments)
  const { numerator, denominator } = shareOf(area, own)
  // On what comes before all the others, the whole result depends.
  if (
    own.length === 0 ||
    own.some(({ prerequisite }) => prerequisite) ||
    numerator * 100n >= BigInt(least) * denominator
  )
    return []
  return [
    {
      code: 'payment-objective-weight',
      severity: 'error',
      message: `In «${area.name}» l’obiettivo sui tempi di pagamento pesa meno del ${least}% (${law}).`,
      lines: own.flatMap(({ sourceLines }) => sourceLines),
      quote: own.flatMap(({ weightAsPrinted }) => weightAsPrinted ?? []).join(' / '),
      remedy: `Porta il peso almeno al ${least}% dell’area, o mostra che il ${least}% della retribuzione di risultato dipende da questo obiettivo.`,
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
      quote: areas[0]!.name,
      remedy:
        'Aggiungilo per i responsabili che pagano fatture, con il peso di legge; per gli altri scrivi perché manca.',
      objectives: [],
    },
  ]
}

/** «A tutti i responsabili è assegnato l’obiettivo sui tempi di pagamento, che pesa il 30%», outside the tables. */
function isSaidInText(plan: PlanContent, lines: readonly string[]): boolean {
  const stands = isText(plan)
  return lines.some((line, index) => payments.test(line) && /\b30\s?%/.test(line) && stands(index + 1))
}

const payments = /(?:temp[io]|tempestivit[àa]|ritard[io])[^.]{0,30}pagament/i

const isOnPayments = ({ description, indicatorText, indicators }: Objective): boolean =>
  indicators.some((each) => each.kind === 'value_threshold' && each.quantity === 'payment-timeliness') ||
  payments.test(`${description} ${indicatorText}`)
