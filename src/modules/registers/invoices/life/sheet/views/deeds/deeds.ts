// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from '#ui/page.ts'
import { type Stage, stateOn } from '../../../state.ts'
import { type Deed, drawn, type Offered } from './deed.ts'
import { deedsOfAccounting } from './of-accounting.ts'
import { deedsOfArea } from './of-area.ts'
import { otherDeeds } from './others.ts'
import { undoDeed } from './undo.ts'

/** The deed that takes an invoice to its next stage. */
const nextDeed: Partial<Record<Stage, string>> = {
  ...{ arrived: 'accettazione', assigned: 'liquidazione', returned: 'liquidazione' },
  ...{ settled: 'riscontro', checking: 'esito', correct: 'mandati', ordered: 'mandati', 'sent-back': 'mandati' },
}

/** A small form for each thing that may be done today, the one that is waited for first. */
export function deedForms(offered: Offered): Html {
  const { life } = offered.sheet
  const { stage, paused } = stateOn(life, offered.today)
  const isNext = ({ path }: Deed) => path === (paused ? 'ripresa' : nextDeed[stage])
  const deeds = [
    ...deedsOfArea(offered),
    ...deedsOfAccounting(offered),
    ...otherDeeds(offered),
    undoDeed(offered),
  ].filter((each): each is Deed => Boolean(each))
  if (deeds.length === 0) return html``
  const inOrder = deeds.toSorted((a, b) => Number(isNext(b)) - Number(isNext(a)))
  return html`<div class="t-deeds">${inOrder.map((each) => drawn(each, life.id, isNext(each)))}</div>`
}
