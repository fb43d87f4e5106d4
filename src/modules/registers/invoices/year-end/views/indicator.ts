// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatHundredths } from '#kernel/money.ts'
import { formatSigned } from '#kernel/ratio.ts'
import type { RuleCard } from '#law/rule.ts'
import { sourcesOf, workingsTable } from '#modules/indicators/index.ts'
import type { Html } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { daysOf, type Outlook } from '../outlook.ts'
import { advancesPanel, pushingPanel } from './invoices.ts'
import type { Seen } from './page.ts'
import { answer, isEnough, notEnough, toneOf } from './panel.ts'
import { dayScale } from './scale.ts'
import { togetherPanel } from './together.ts'

/** The answer, the days, what to pay early, what pushes the year over, and the sum. */
export const indicatorPanels = (rule: RuleCard, outlook: Outlook, seen: Seen): Html => html`<div class="t-col">
  ${answerPanel(outlook)}
  ${outlook.planned.length > 0 && html`${togetherPanel(outlook, seen.today)}${advancesPanel(outlook, seen)}${pushingPanel(outlook, seen)}`}
  ${workingPanel(rule, outlook)}
</div>`

const answerPanel = (outlook: Outlook): Html =>
  panel({
    id: 'quanto',
    title: 'Quanto prima bisogna pagare',
    look: `state s-${toneOf(outlook)}`,
    body: html`<div class="t-grid halves">
      <div>${answer(outlook)}${!isEnough(outlook) && html`<p class="t-sm mb-0"><b>${notEnough}:</b> lo riportano sotto solo le fatture che devono ancora arrivare, se pagate in anticipo.</p>`}</div>
      ${outlook.soFar.amount > 0n && html`<div>${dayScale({ today: daysOf(outlook.soFar), end: daysOf(outlook.end) })}</div>`}
    </div>`,
  })

/** The whole sum, for whoever wants to do it again. */
const workingPanel = (rule: RuleCard, { soFar, toPay, end, plan, year }: Outlook): Html =>
  panel({
    id: 'conto',
    title: 'Il conto',
    look: 'law',
    body: html`<details class="t-data"><summary>Rifai il conto</summary>
      ${workingsTable(
        'Giorni di ritardo × euro, e importi',
        [
          { label: 'Già pagato, giorni × euro', value: formatHundredths(soFar.weightedDays) },
          { label: 'Già pagato, importo', value: soFar.amount },
          {
            label: 'Da pagare come previsto, giorni × euro',
            value: formatHundredths(end.weightedDays - soFar.weightedDays),
          },
          { label: 'Da pagare, importo', value: toPay },
          { label: `Al 31 dicembre ${year}, giorni × euro`, value: formatHundredths(end.weightedDays) },
          { label: `Al 31 dicembre ${year}, importo`, value: end.amount },
          { label: 'Da togliere per arrivare a zero, giorni × euro', value: formatHundredths(plan.needed) },
          { label: 'Tolti pagando prima, giorni × euro', value: formatHundredths(plan.gained) },
        ],
        `${formatSigned(daysOf(end), 2)} giorni`,
      )}
      ${facts(
        [
          ['Regola', rule.title],
          ['Fonte', sourcesOf(rule)],
        ],
        'mt-3',
      )}
    </details>`,
  })
