// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatShortDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatSigned, ratio } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { table } from '#ui/table.ts'
import type { Pause } from '../../life/model.ts'
import type { Work } from '../work.ts'
import { clockCell } from './clock.ts'

/** One invoice a row, with its three clocks, and a box to choose it. */
export const workTable = (rows: readonly Work[], choosing?: { pick: (work: Work) => Html; keys: Html }): Html =>
  table({
    ...(choosing && { pick: choosing.pick }),
    caption: html`Tre orologi per ogni fattura: giorni che restano, termine, barra con la tacca nera sul termine. Quello della legge parte dall’arrivo e non dall’accettazione. L’effetto è di quanti giorni si sposta l’indicatore dell’anno se ogni ufficio usa tutti i giorni che gli restano; un passo fuori termine si conta fatto oggi. ${choosing?.keys}`,
    look: 't-queue',
    columns: [
      {
        label: 'Fattura',
        cell: ({ id, supplierName, subject, life }) =>
          html`<a class="t-link" href="/fornitori/${life.supplierId}">${supplierName}</a><div class="t-sm"><a class="t-code" href="/fatture/${id}">${life.number}</a> ${subject}</div>`,
      },
      { label: 'Da pagare', numeric: true, wide: true, cell: ({ outstanding }) => formatEuro(outstanding) },
      { label: withDays(rows, 1), narrow: true, cell: (work) => clockCell(work.lanes[1]!, areaNote(work)) },
      { label: withDays(rows, 2), narrow: true, cell: (work) => clockCell(work.lanes[2]!, accountingNote(work)) },
      { label: 'Legge, 30 gg', narrow: true, cell: (work) => clockCell(work.lanes[0]!, lawNote(work)) },
      { label: 'Effetto, giorni', numeric: true, cell: effectCell },
      { label: 'Prossimo passo', cell: nextCell },
    ],
    rows,
  })

/** «Area, 20 gg»; without the days where they are not the same for all. */
function withDays(rows: readonly Work[], place: 1 | 2): string {
  const names = new Set(rows.map(({ lanes }) => `${lanes[place]!.name}, ${lanes[place]!.days} gg`))
  return names.size === 1 ? [...names].join() : laneNames[place]
}

const laneNames = { 1: 'Area', 2: 'Ragioneria' }

const areaNote = ({ life, lanes }: Work): string | undefined =>
  lanes[1]!.clock.state !== 'not-started' && (life.acceptance === 'expired' || life.acceptance === null)
    ? 'accettata per decorrenza'
    : undefined

function accountingNote({ life }: Work): string | undefined {
  const returnedOn = life.settlements.findLast((settlement) => settlement.returnedOn !== null)?.returnedOn
  return returnedOn ? `resa il ${formatShortDay(returnedOn)}` : undefined
}

const reasons: Record<Pause['reason'], string> = { contested: 'contestata', litigation: 'in contenzioso' }

function lawNote({ life, state }: Work): string | undefined {
  const pause = state.paused ? life.pauses.at(-1) : undefined
  if (pause) return `${reasons[pause.reason]} dal ${formatShortDay(pause.from)}`
  return life.termTitle === null ? undefined : `termine pattuito, ${life.termDays} gg`
}

function effectCell({ planned, effect }: Work): Html {
  if (!planned) return html`<b>—</b><div class="t-sm t-soft">finché è sospesa</div>`
  const days = effect ? formatSigned(ratio(effect.numerator, effect.denominator, 3), 3) : '—'
  return html`<b>${days}</b><div class="t-sm t-soft">se parte il ${formatShortDay(planned.plannedOn)}</div>`
}

const nextCell = ({ state, life }: Work): Html =>
  html`${state.next ?? '—'}<div class="t-sm t-soft">${state.turn === 'area' ? `Area ${life.unit ?? 'da assegnare'}` : 'Ragioneria'}</div>`
