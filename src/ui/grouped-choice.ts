// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Rejected, sentence } from './form.ts'
import type { Html } from './page.ts'

interface Group {
  /** What opens it; without, its choices stand open. */
  label?: string
  choices: readonly { value: string; label: string }[]
}

interface GroupedChoice {
  name: string
  label: string
  hint?: Html | string
  groups: readonly Group[]
  rejected: Rejected | undefined
}

/** One of many choices in whole sentences: each group opens on its own, and nothing of a sentence is cut off. */
export function groupedChoiceField({ name, label, hint, groups, rejected }: GroupedChoice): Html {
  const chosen = rejected?.typed[name]
  const problem = rejected?.problems[name]
  const open = ({ choices }: Group) =>
    html`${choices.map((choice) => html`<label><input type="radio" class="t-check" name="${name}" value="${choice.value}"${choice.value === chosen ? html` checked` : ''}> ${choice.label}</label>`)}`
  const group = (each: Group) =>
    each.label === undefined
      ? open(each)
      : html`
    <details class="t-more"${each.choices.some(({ value }) => value === chosen) ? html` open` : ''}>
      <summary>${each.label}</summary>
      ${open(each)}
    </details>`
  const isFirst = rejected && problem && Object.keys(rejected.problems)[0] === name
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return html`<fieldset class="t-field t-choices${problem ? ' s-error' : ''}" id="${name}"${notes && html` aria-describedby="${notes}"`}${isFirst ? html` tabindex="-1" autofocus` : ''}>
    <legend>${label}</legend>
    ${groups.map(group)}
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${problem && html`<p class="hint" id="${name}-problem"><b>${sentence(problem)}</b></p>`}
  </fieldset>`
}
