// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { daysBetween, formatShortDay } from '#kernel/civil-date.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import type { Clock } from '../../clocks.ts'
import type { ClockLane } from '../../life/sheet/clock-lanes.ts'

type Started = Exclude<Clock, { state: 'not-started' }>

/** Where the term stands on the bar, in percent: the rest is for what goes over. */
const termAt = 66.67

const waits: Record<ClockLane['name'], string> = {
  Legge: 'parte con l’arrivo',
  Area: 'parte con l’accettazione',
  Ragioneria: 'dopo la liquidazione',
}

/** A clock in a cell: how many days are left, the last of them, a bar with its term, and a note. */
export function clockCell({ name, clock, tone, words }: ClockLane, note: string | undefined): Html {
  if (clock.state === 'not-started')
    return html`<div class="t-clock"><span class="void">${tone === 'not-measurable' ? words : waits[name]}</span></div>`
  const isEnded = clock.stoppedOn !== null || clock.state === 'suspended'
  return html`<div class="t-clock">
    <div>${mark(tone, shortWords(clock))}${isEnded ? '' : html`<small>${formatShortDay(clock.lastDay)}</small>`}</div>
    <svg class="t-svg s-${tone}" height="8" aria-hidden="true" focusable="false"><rect class="term" width="100%" height="8"></rect><rect class="bar" width="${gone(clock).toFixed(2)}%" height="8"></rect><line class="zero" x1="${termAt}%" x2="${termAt}%" y1="-2" y2="10"></line></svg>
    ${note && html`<small>${note}</small>`}
  </div>`
}

function gone({ startedOn, lastDay, daysLeft }: Started): number {
  const term = daysBetween(startedOn, lastDay)
  return Math.min(100, ((term - daysLeft) * termAt) / Math.max(1, term))
}

function shortWords(clock: Started): Html | string {
  const { state, startedOn, stoppedOn, daysLeft } = clock
  if (state === 'suspended') return 'sospeso'
  if (state === 'over') return html`<b>${-daysLeft}</b> gg oltre`
  if (state === 'kept') return html`fatto in <b>${daysBetween(startedOn, stoppedOn!)}</b> gg`
  if (state === 'missed') return html`fatto, <b>${-daysLeft}</b> gg dopo`
  return daysLeft === 0 ? html`<b>oggi</b>` : html`<b>${daysLeft}</b> gg`
}
