// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { addDays, type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { type Rejected, textField } from '#ui/form.ts'
import { groupedChoiceField } from '#ui/grouped-choice.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { RefusalReason } from './model.ts'

/** Why invoices can be refused: the reasons of the law, and those of the municipality. */
export const reasonsPanel = (reasons: readonly RefusalReason[]): Html =>
  panel({
    id: 'ragioni',
    title: 'Ragioni per rifiutare una fattura',
    body: html`<p class="t-sm">L’elenco della legge è chiuso: verso il fornitore una ragione in più vale solo se una norma la aggiunge.</p>
      <ul class="t-list">${reasons.map(
        ({ words, source, unverified, byLaw, retiredOn }) => html`<li><b>${words}</b>
          <div class="t-sm">${byLaw ? mark('info', 'Della legge') : mark('neutralised', retiredOn === null ? 'Del Comune' : `Del Comune, fino al ${formatDay(addDays(retiredOn, -1))}`)}${unverified && html` · ${mark('warning', 'Fonte non verificata')}`} · ${source}</div></li>`,
      )}</ul>`,
  })

/** Adds a reason, or retires one that the municipality added. */
export function reasonForms(reasons: readonly RefusalReason[], today: CivilDate, rejected: Rejected | undefined): Html {
  const own = reasons.filter((reason) => !reason.byLaw && reason.retiredOn === null)
  return panel({
    id: 'ragione',
    title: 'Aggiungi una ragione di rifiuto',
    body: html`<form method="post" action="/impostazioni/pagamenti/ragioni" novalidate class="t-stacked">
        ${textField({ name: 'reasonWords', label: 'La ragione, come si legge', rejected })}
        ${textField({ name: 'reasonSource', label: 'La norma o l’atto che la prevede', rejected })}
        <button class="btn btn-primary">Aggiungi</button>
      </form>
      ${
        own.length > 0 &&
        html`<h3 class="mt-4">Ritira una ragione del Comune</h3>
        <form method="post" action="/impostazioni/pagamenti/ragioni/ritiro" novalidate class="t-stacked">
          ${groupedChoiceField({ name: 'retiredReason', label: 'Quale', groups: [{ choices: own.map(({ code, words }) => ({ value: code, label: words })) }], rejected })}
          ${textField({ name: 'retiredOn', label: 'Dal giorno', type: 'date', value: today, hint: 'Da quel giorno non si può più scegliere; le fatture già rifiutate restano come sono.', rejected })}
          <button class="btn btn-outline-primary">Ritira</button>
        </form>`
      }`,
  })
}
