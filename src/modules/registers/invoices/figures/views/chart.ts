// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Tone } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'

export interface Bar {
  /** Under the bar. */
  name: string
  /** Nothing where there is no value. */
  value: number | null
  /** The value in words, over the bar. */
  words: string
  tone: Tone
}

const top = 22
const bottom = 118

/** Bars side by side, above and below zero; every value is also in the table beside it. */
export function barChart(label: string, bars: readonly Bar[]): Html {
  const values = [0, ...bars.map(({ value }) => value ?? 0)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = (value: number) => bottom - ((value - low) * (bottom - top)) / (high - low || 1)
  const width = 100 / bars.length
  const x = (index: number, share: number) => `${((index + share) * width).toFixed(2)}%`
  return html`<figure><svg class="t-svg" height="158" role="img" aria-label="${label}">
    ${bars.map(({ value, words, tone }, index) => {
      if (value === null)
        return html`<text x="${x(index, 0.5)}" y="${(y(0) - 6).toFixed(1)}" text-anchor="middle">—</text>`
      const [from, to] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))]
      return html`<g class="s-${tone}"><rect class="bar" x="${x(index, 0.2)}" width="${(width * 0.6).toFixed(2)}%" y="${from.toFixed(1)}" height="${Math.max(1, to - from).toFixed(1)}"></rect></g>
        <text class="strong" x="${x(index, 0.5)}" y="${(value < 0 ? to + 14 : from - 6).toFixed(1)}" text-anchor="middle">${words}</text>`
    })}
    <line class="axis" x1="0" x2="100%" y1="${y(0).toFixed(1)}" y2="${y(0).toFixed(1)}"></line>
    ${bars.map(({ name }, index) => html`<text x="${x(index, 0.5)}" y="154" text-anchor="middle">${name}</text>`)}
  </svg></figure>`
}
