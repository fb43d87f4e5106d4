// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf } from '../../finding.ts'

/** «pari a 0» on the payment indicator would fail who pays early, whose value is below zero. */
export const zeroEquality: Check = (plan, lines) => {
  const wrong = objectivesOf(plan).filter(({ indicators }) => indicators.some(asksExactlyZero))
  if (wrong.length === 0) return []
  const written = wrong[0]!.indicators.flatMap((each) => (each.kind === 'value_threshold' ? each.asWritten : []))[0]!
  return [
    {
      code: 'zero-equality',
      severity: 'error',
      message: `L’indicatore di tempestività dei pagamenti è «${written}»: preso alla lettera boccia chi paga in anticipo, che ha un valore sotto lo zero. È stato letto come «non superiore a 0».`,
      lines: wrong.flatMap(({ sourceLines }) => sourceLines.filter((line) => lines[line - 1]?.includes(written))),
      quote: written,
      remedy: 'Scrivi «minore o uguale a 0».',
      objectives: wrong.map(({ key }) => key),
    },
  ]
}

const asksExactlyZero = (indicator: ReturnType<typeof objectivesOf>[number]['indicators'][number]): boolean =>
  indicator.kind === 'value_threshold' &&
  indicator.quantity === 'payment-timeliness' &&
  indicator.value === 0 &&
  /^(?:pari|uguale|=)/i.test(indicator.asWritten)
