// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Rejected, sentence } from './form.ts'
import type { Html } from './page.ts'

interface Group {
  label: string
  choices: readonly { value: string; label: string }[]
}

interface GroupedChoice {
  name: string
  label: string
  groups: readonly Group[]
  rejected: Rejected | undefined
}

/** One of many choices in whole sentences: each group opens on its own, and nothing of a sentence is cut off. */
export function groupedChoiceField({ name, label, groups, rejected }: GroupedChoice): Html {
  const chosen = rejected?.typed[name]
  const problem = rejected?.problems[name]
  const group = ({ label: of, choices }: Group) => html`
    <details class="t-more"${choices.some(({ value }) => value === chosen) ? html` open` : ''}>
      <summary>${of}</summary>
      ${choices.map((choice) => html`<label><input type="radio" class="t-check" name="${name}" value="${choice.value}"${choice.value === chosen ? html` checked` : ''}> ${choice.label}</label>`)}
    </details>`
  return html`<fieldset class="t-field${problem ? ' s-error' : ''}" id="${name}"${problem ? html` aria-describedby="${name}-problem"` : ''}>
    <legend>${label}</legend>
    ${groups.map(group)}
    ${problem && html`<p class="hint" id="${name}-problem"><b>${sentence(problem)}</b></p>`}
  </fieldset>`
}
