// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber, ratio } from '#kernel/ratio.ts'
import { sum } from '#law/tally.ts'
import type { Html } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type Comparison, differenceNames, effectTogether, type Group, groupsOf } from '../compare.ts'
import type { PccFile } from '../model.ts'
import { differenceChart } from './chart.ts'
import { daysOf } from './words.ts'

/** The indicator here, on the platform, and the days between. */
export function totalsPanel({ ours, theirs, invoices }: Comparison): Html {
  const mean = (part: Comparison['ours']) =>
    part.amount > 0n
      ? `${formatNumber(ratio(part.weightedDays, part.amount), 2)} giorni`
      : 'non misurabile: nessun pagamento'
  return panel({
    id: 'totali',
    title: 'L’indicatore di tempestività dell’anno',
    body: facts([
      ['Qui', `${mean(ours)}, su ${formatEuro(ours.amount)}`],
      ['Nella piattaforma', `${mean(theirs)}, su ${formatEuro(theirs.amount)}`],
      ['Differenza', daysOf(effectTogether(invoices))],
    ]),
  })
}

/** What each reason makes of the difference, drawn and in numbers. */
export function groupsPanel(file: PccFile, comparison: Comparison): Html {
  const groups = groupsOf(comparison)
  const paid =
    (part: 'ours' | 'theirs') =>
    ({ invoices }: Group) =>
      formatEuro(
        sum(
          ['amount'],
          invoices.map((each) => each[part]),
        ).amount,
      )
  return panel({
    id: 'motivi',
    title: 'Da dove viene la differenza',
    aside: html`<a href="/fatture/piattaforma/modello">Le colonne del modello 003</a>`,
    body: html`${differenceChart(comparison, groups)}${table({
      caption: 'La somma degli effetti è la differenza, esatta',
      columns: [
        {
          label: 'Motivo',
          cell: ({ kind }: Group) =>
            html`<a class="t-link" href="/fatture/piattaforma?file=${file.original}&amp;tipo=${kind}#fatture">${differenceNames[kind].name}</a>`,
        },
        { label: 'Fatture', numeric: true, cell: ({ invoices }: Group) => invoices.length },
        { label: 'Pagato qui', numeric: true, cell: paid('ours') },
        { label: 'Pagato nella piattaforma', numeric: true, cell: paid('theirs') },
        { label: 'Effetto', numeric: true, cell: ({ effect }: Group) => daysOf(effect) },
        { label: 'Che cosa fare', wide: true, cell: ({ kind }: Group) => differenceNames[kind].toDo },
      ],
      rows: groups,
    })}`,
  })
}
