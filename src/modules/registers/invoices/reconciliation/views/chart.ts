// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatNumber, formatSigned, ratio } from '#kernel/ratio.ts'
import type { Tone } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { type Comparison, differenceNames, type Group } from '../compare.ts'

interface Step {
  name: string
  from: number
  to: number
  words: string
  tone: Tone
}

const rowHeight = 46

/** From our indicator to the platform’s, one reason at a time; the table below has the same numbers. */
export function differenceChart({ ours, theirs }: Comparison, groups: readonly Group[]): Html {
  if (ours.amount <= 0n || theirs.amount <= 0n) return html``
  const mean = (part: Comparison['ours']) => ratio(part.weightedDays, part.amount, 3)
  const steps: Step[] = [
    { name: 'Qui', from: 0, to: mean(ours), words: `${formatNumber(mean(ours), 3)} giorni`, tone: 'info' },
  ]
  let reached = mean(ours)
  for (const { kind, effect } of groups) {
    const days = effect ? ratio(effect.numerator, effect.denominator, 3) : 0
    if (days === 0) continue
    const tone = days > 0 ? 'late' : 'reached'
    steps.push({
      name: differenceNames[kind].name,
      from: reached,
      to: reached + days,
      words: formatSigned(days, 3),
      tone,
    })
    reached += days
  }
  steps.push({
    name: 'Nella piattaforma',
    from: 0,
    to: mean(theirs),
    words: `${formatNumber(mean(theirs), 3)} giorni`,
    tone: 'info',
  })
  return drawn(steps)
}

function drawn(steps: readonly Step[]): Html {
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const x = (value: number) => `${(((value - low) * 100) / (high - low || 1)).toFixed(2)}%`
  const width = (one: number, other: number) =>
    `${Math.max(0.3, (Math.abs(one - other) * 100) / (high - low || 1)).toFixed(2)}%`
  const height = steps.length * rowHeight
  return html`<figure><svg class="t-svg" height="${height}" role="img" aria-label="Dal nostro indicatore a quello della piattaforma, un motivo alla volta">
    <line class="axis" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height}"></line>
    ${steps.map(({ name, from, to, words, tone }, index) => {
      const top = index * rowHeight
      return html`<text x="0" y="${top + 14}">${name}: <tspan class="strong">${words}</tspan></text>
        <g class="s-${tone}"><rect class="bar" x="${x(Math.min(from, to))}" width="${width(from, to)}" y="${top + 21}" height="14"></rect></g>`
    })}
  </svg></figure>`
}
