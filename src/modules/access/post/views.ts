// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'

interface Letter {
  id: bigint
  recipient: string
  subject: string
  body: string
}

export const postPage = (frame: Frame, letters: readonly Letter[]) =>
  page(frame, {
    title: letters.length === 0 ? 'Nessuna lettera' : counted(letters.length, 'lettera', 'lettere'),
    below: 'Nel Comune di prova la posta non parte: si legge qui.',
    body:
      letters.length === 0
        ? empty('Non c’è ancora niente.', 'Invita una persona, o chiedi una nuova password.')
        : html`<div class="t-col">${letters.map(({ id, recipient, subject, body }) =>
            panel({
              id: `lettera-${id}`,
              title: subject,
              aside: `per ${recipient}`,
              body: html`<p class="t-letter">${linked(body)}</p>`,
            }),
          )}</div>`,
  })

/** A line that is an address becomes a link. */
const linked = (body: string) =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => (/^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>\n` : `${line}\n`))
