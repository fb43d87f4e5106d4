// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { Refusal, type RefusalKind } from '#kernel/refusal.ts'
import type { Visit } from '#modules/access/index.ts'
import { outageOf, outageWords } from '#platform/outage.ts'
import { type Frame, page } from '#ui/page.ts'
import { refusalStatuses } from '#ui/statuses.ts'
import type { Logger } from './operation/log.ts'

const titles: Record<RefusalKind, string> = {
  'unknown-person': 'Entra di nuovo',
  'not-found': 'Qui non c’è niente',
  forbidden: 'Non puoi farlo',
  conflict: 'Ora non si può fare',
  unreadable: 'Il file non si legge',
  'too-many': 'Troppi tentativi',
  unavailable: 'Ora non si riesce',
}

/** The one place where errors become pages, or JSON for programs: a refusal says why; a bug gives a reference, and is logged with it. */
export const answerError = (log: Logger) => (error: Error, c: Context<Visit>) => {
  if (error instanceof Refusal) return sayNo(c, titles[error.kind], error.message, refusalStatuses[error.kind])
  if (error instanceof HTTPException) return sayNoToForm(c, error.status === 413 ? 413 : 403)
  if (isNoForm(error)) return sayNoToForm(c, 400)
  const request = c.var.requestId
  if (hasGone(error, c)) {
    log.info({ request }, 'the caller went away before the end of the request')
    return c.body(null, 400)
  }
  const outage = outageOf(error)
  log.error({ request, outage, err: error }, 'a request failed')
  if (outage) {
    c.header('retry-after', '30')
    return sayNo(c, titles.unavailable, outageWords[outage], refusalStatuses.unavailable)
  }
  return sayNo(
    c,
    'Qualcosa non ha funzionato',
    `Non è colpa tua, e niente è stato salvato a metà. Riprova; se succede ancora, segnala il riferimento ${request}.`,
    500,
  )
}

const sayNoToForm = (c: Context<Visit>, status: 400 | 403 | 413) =>
  sayNo(
    c,
    'Richiesta non accettata',
    'La richiesta non viene da una pagina di Traguardo, oppure è troppo grande: ricarica la pagina e riprova.',
    status,
  )

/** What was sent as a form and cannot be read as one; no browser sends it. */
const isNoForm = (error: Error): boolean => error instanceof TypeError && /FormData|form-data/.test(error.message)

/** Whoever sent half a form, or half a file, and closed the connection: nobody is there to be answered. */
const hasGone = (error: Error, c: Context<Visit>): boolean =>
  c.req.raw.signal.aborted && 'code' in error && error.code === 'ECONNRESET'

export const answerUnknownPath = (c: Context<Visit>): Response | Promise<Response> =>
  sayNo(c, titles['not-found'], 'Questo indirizzo non esiste: parti dal cruscotto.', 404)

const sayNo = (
  c: Context<Visit>,
  title: string,
  message: string,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
) =>
  c.req.path.startsWith('/api/')
    ? c.json({ errore: message }, status)
    : c.html(
        page(c.var.frame ?? bareFrame, {
          title,
          body: html`<p>${message}</p><p>${status === 401 ? html`<a href="/entra">Entra</a>` : html`<a href="/">Vai al cruscotto</a>`}</p>`,
        }),
        status,
      )

/** Before anything is known of the visit. */
const bareFrame: Frame = { owner: 'Traguardo', reader: null, menu: [], foot: 'Traguardo' }
