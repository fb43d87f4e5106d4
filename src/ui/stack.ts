// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Tone } from './mark.ts'

export interface Slice {
  tone: Tone
  /** Share of the bar, in the unit of the others. */
  size: number
}

/** A bar cut in slices as long as they weigh, each with the shape of its state; the numbers must stand beside it. */
export function stack(slices: readonly Slice[], { height, label }: { height: 20 | 32; label: string }) {
  const whole = slices.reduce((sum, { size }) => sum + size, 0)
  let before = 0
  const placed = slices.map(({ tone, size }) => {
    const width = (size * 100) / whole
    const at = { tone, x: before, width, middle: before + width / 2 }
    before += width
    return at
  })
  return html`<svg class="t-svg t-stack" height="${height}" role="img" aria-label="${label}">${placed.map(
    ({ tone, x, width, middle }) =>
      html`<g class="s-${tone}"><rect x="${at(x)}" y="0" width="${at(width)}" height="${height}"></rect>${
        width >= 4 &&
        html`<svg x="${at(middle)}" y="${height / 2}" overflow="visible" class="${width < 9 ? 't-wide' : ''}"><use href="#m-${tone}" x="-7" y="-7" width="14" height="14"></use></svg>`
      }</g>`,
  )}</svg>`
}

const at = (share: number): string => `${share.toFixed(2)}%`
