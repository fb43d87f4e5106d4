// SPDX-License-Identifier: EUPL-1.2
import { acts } from '#law/acts.ts'
import { type Check, placeOn, wordings } from '../../finding.ts'

const fromAcceptance =
  /\b\d{1,3}\s?(?:gg\.?|giorni)\s(?:[a-zà-ÿ]+\s){0,2}dall[’']accettazione\s(?:[a-zà-ÿ]+\s){0,2}fattur[ae]/gi

/** The days to pay run from receipt: acceptance may come fifteen days later. */
export const daysFromAcceptance: Check = (plan, lines) => {
  const found = wordings(lines, fromAcceptance)
  if (found.size === 0) return []
  return [
    {
      code: 'from-acceptance',
      severity: 'info',
      message: `I giorni si contano dall’accettazione della fattura, ma il termine per pagare parte da quando arriva (art. 4 ${acts['decree-2002-231']}), e l’accettazione può venire quindici giorni dopo.`,
      ...placeOn(plan, [...found.values()].flat(), [...found.keys()][0]!),
      remedy: 'Conta i giorni dalla ricezione della fattura, e fa’ in modo che tutte le fasi stiano nei trenta giorni.',
    },
  ]
}
