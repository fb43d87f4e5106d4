// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { daysBetween, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber, formatSigned, ratio } from '#kernel/ratio.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { type Column, table } from '#ui/table.ts'
import type { Work } from '../../queue/work.ts'
import { type Advance, overZero, type PlannedInvoice, planAdvances, weightOn } from '../model.ts'
import type { Outlook } from '../outlook.ts'
import { queryOf } from '../view.ts'
import type { Seen } from './page.ts'

type Shown<Row> = Row & { work: Work }

/** What to pay before its planned day, so that the year ends at zero or under. */
export function advancesPanel({ soFar, planned, end }: Outlook, { shown, view, today }: Seen): Html | '' {
  const { needed, advances, enough } = planAdvances(soFar, planned, today, view.aim)
  if (needed === 0n) return ''
  const words = {
    'fewest-invoices': html`Le meno che bastano, dalla più pesante; oppure <a href="${queryOf({ ...view, aim: 'fewest-days' })}">meno giorni in tutto</a>.`,
    'fewest-days': html`I meno giorni che bastano in tutto, dall’importo più alto; oppure <a href="${queryOf({ ...view, aim: 'fewest-invoices' })}">meno fatture</a>.`,
  }
  return listed({
    id: 'anticipi',
    title: counted(advances.length, 'fattura da pagare prima', 'fatture da pagare prima'),
    words: enough
      ? words[view.aim]
      : 'Non bastano a tornare a zero, ma sono tutte quelle che si possono anticipare: ogni giorno guadagnato conta.',
    all: advances,
    shown,
    columns: [
      { label: 'Prevista', cell: ({ work }) => formatDay(work.planned!.plannedOn) },
      { label: 'Da pagare entro', cell: ({ payOn }) => html`<b>${formatDay(payOn)}</b>` },
      { label: 'Giorni prima', numeric: true, cell: ({ daysEarlier }) => formatNumber(daysEarlier) },
      effect(({ work, daysEarlier }: Shown<Advance>) => -work.outstanding * BigInt(daysEarlier), end.amount),
    ],
  })
}

/** The fewest invoices that push the year over zero: had they been paid when due, it would not be. */
export function pushingPanel({ soFar, planned, end }: Outlook, { shown }: Seen): Html | '' {
  const pushing = overZero(soFar, planned)
  if (pushing.length === 0) return ''
  return listed({
    id: 'sopra',
    title: `${pushing.length === 1 ? 'La fattura che porta' : `Le ${formatNumber(pushing.length)} fatture che portano`} l’anno sopra lo zero`,
    words: 'Le meno che bastano a spiegarlo, dalla più pesante, pagate nel giorno previsto.',
    all: pushing,
    shown,
    columns: [
      { label: 'Scadenza', cell: ({ dueOn }) => formatDay(dueOn) },
      { label: 'Prevista', cell: ({ plannedOn }) => formatDay(plannedOn) },
      {
        label: 'Giorni dopo',
        numeric: true,
        cell: ({ dueOn, plannedOn, daysSuspended }) => formatNumber(daysBetween(dueOn, plannedOn) - daysSuspended),
      },
      effect((each: Shown<PlannedInvoice>) => weightOn(each, each.plannedOn), end.amount),
    ],
  })
}

interface Listed<Row> {
  id: string
  title: string
  words: Html | string
  all: readonly Row[]
  shown: Seen['shown']
  columns: readonly Column<Shown<Row>>[]
}

/** More than these are told only by their number. */
const mostListed = 50

function listed<Row extends { id: bigint }>({ id, title, words, all, shown, columns }: Listed<Row>): Html {
  const rows = all.flatMap((each) => {
    const work = shown.get(each.id)
    return work ? { ...each, work } : []
  })
  const others = all.length - rows.length
  return panel({
    id,
    title,
    body: html`<p class="t-sm t-soft mb-2">${words}${others > 0 && ` ${counted(others, 'è di un’altra area', 'sono di altre aree')}: il tuo ruolo non le apre.`}</p>
      ${
        rows.length > 0 &&
        table({
          caption: html`<span class="visually-hidden">${title}</span>`,
          columns: [
            {
              label: 'Fattura',
              cell: ({ work }) =>
                html`<a class="t-link" href="/fatture/${work.id}">${work.supplierName}</a><div class="t-sm t-code">${work.life.number}</div>`,
            },
            { label: 'Da pagare', numeric: true, cell: ({ work }) => formatEuro(work.outstanding) },
            ...columns,
          ],
          rows: rows.slice(0, mostListed),
        })
      }
      ${rows.length > mostListed && html`<p class="t-sm t-soft mt-2">E altre ${rows.length - mostListed}, che pesano meno.</p>`}`,
  })
}

/** How much of the year’s days is of each row. */
const effect = <Row>(weight: (row: Row) => bigint, whole: bigint): Column<Row> => ({
  label: 'Effetto, giorni',
  numeric: true,
  cell: (row) => formatSigned(ratio(weight(row), whole, 3), 3),
})
