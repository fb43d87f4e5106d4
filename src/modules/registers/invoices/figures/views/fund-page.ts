// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { decimalEuro, formatEuro } from '#kernel/money.ts'
import { guaranteeFund } from '#law/guarantee-fund.ts'
import { sourcesOf, workingsTable } from '#modules/indicators/index.ts'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { wordsOf } from '../../settings/model.ts'
import { doubtsOf } from '../doubts.ts'
import type { Fund } from '../fund/fund.ts'
import { percentOfFund } from './words.ts'

/** The fund of a year opened; and where accounting tells what it needs to be a sum. */
export const fundPage = (frame: Frame, fund: Fund, mayTell: boolean, rejected?: Rejected) =>
  page(frame, {
    title: `Fondo di garanzia ${fund.year}: ${percentOfFund(fund.outcome)}`,
    section: '/fatture',
    crumbs: [{ path: '/pagamenti', label: 'Pagamenti' }],
    below: fund.provisional
      ? `Come sarebbe se il ${fund.year - 1} finisse oggi`
      : `Con i conti del ${fund.year - 1}; si decide entro il 28 febbraio ${fund.year}`,
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      <div class="t-col">${rulePanel(fund)}</div>
      <div class="t-col">${mayTell && tellPanel(fund, rejected)}</div>
    </div>`,
  })

const rulePanel = ({ outcome, debt, budget, released, rounding }: Fund): Html =>
  panel({
    id: 'conto',
    title: 'Come si calcola',
    look: 'law',
    body: html`
      <p>${guaranteeFund.words}</p>
      <p>${debt.because}</p>
      ${outcome.kind === 'measured' && workingsTable('Conto', outcome.workings, percentOfFund(outcome))}
      ${facts(
        [
          ['Si libera', budget && budget.setAside > 0n && formatEuro(released)],
          ['Giorni di ritardo', wordsOf('fund-rounding', rounding)],
          ['Regola', guaranteeFund.title],
          ['Fonte', sourcesOf(guaranteeFund)],
          ['Da confermare', html`${doubtsOf.fondo!.map((doubt) => html`<div>${doubt}</div>`)}`],
        ],
        'mt-3',
      )}`,
  })

const tellPanel = ({ year, budget }: Fund, rejected: Rejected | undefined): Html => {
  const euro = (amount: bigint | undefined) => (amount === undefined ? '' : decimalEuro(amount).replace('.', ','))
  return panel({
    id: 'stanziamenti',
    title: `Gli stanziamenti del ${year}`,
    body: html`<form method="post" action="/pagamenti/fondo/${year}" novalidate class="t-stacked">
      ${textField({ name: 'budgeted', label: 'Beni e servizi', hint: 'Titolo 1, macroaggregato 03', value: euro(budget?.budgeted), rejected })}
      ${textField({ name: 'bound', label: 'Di cui con vincolo di destinazione', hint: 'Il fondo non li tocca', value: euro(budget?.bound ?? 0n), rejected })}
      ${textField({ name: 'setAside', label: 'Già accantonato e non liberato', hint: 'Negli anni prima', value: euro(budget?.setAside ?? 0n), rejected })}
      ${choiceField({
        name: 'dutiesMet',
        label: `Pubblicazioni e trasmissioni del ${year - 1} in regola`,
        hint: 'Se non lo sono, il fondo è del 5%',
        value: budget?.dutiesMet === false ? 'no' : 'sì',
        choices: ['sì', 'no'].map((value) => ({ value, label: value })),
        rejected,
      })}
      <button class="btn btn-primary">Salva</button>
    </form>`,
  })
}
