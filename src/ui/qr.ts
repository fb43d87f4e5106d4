// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { encode } from 'uqr'

/** A text as a square drawing that a telephone reads; `words` say what it is to who cannot see it. */
export function qr(text: string, words: string) {
  const { data, size } = encode(text, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? `M${x} ${y}h1v1h-1z` : [])))
  return html`<svg class="t-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${words}" shape-rendering="crispEdges">
    <rect width="${size}" height="${size}" fill="#fff"></rect><path d="${dark.join('')}" fill="#000"></path></svg>`
}
