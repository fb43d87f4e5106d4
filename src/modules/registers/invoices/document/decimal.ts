// SPDX-License-Identifier: EUPL-1.2

const inThousands = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })

/** «1234.5000» as Italians read it, «1.234,50»: at least two decimals, none lost; what is no number stays as written. */
export function formatDecimal(written: string): string {
  const match = /^(-?)(\d{1,20})(?:\.(\d{1,10}))?$/.exec(written)
  if (!match) return written
  const [, sign, whole, decimals = ''] = match
  let end = decimals.length
  while (end > 2 && decimals[end - 1] === '0') end--
  return `${sign === '-' ? '−' : ''}${inThousands.format(BigInt(whole!))},${decimals.slice(0, end).padEnd(2, '0')}`
}
