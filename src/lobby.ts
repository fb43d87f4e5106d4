// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { html } from 'hono/html'
import { permit, type Visit } from '#modules/access/index.ts'
import { assets } from '#ui/assets.ts'
import { page } from '#ui/page.ts'
import { secure } from './app.ts'
import { seeCaller } from './caller.ts'
import { answerError } from './errors.ts'
import { observe } from './operation/observe.ts'
import type { Operation } from './operation/operation.ts'
import { operationPages } from './operation/pages.ts'

const answers = {
  unknown: {
    status: 421,
    title: 'Qui non c’è nessun Comune',
    words: 'A questo nome non risponde nessun Comune: controlla l’indirizzo, o chiedilo al tuo ufficio.',
  },
  archived: {
    status: 410,
    title: 'Questo sito è chiuso',
    words: 'Il Comune non usa più queste pagine. I suoi dati sono conservati: chiedili all’ufficio.',
  },
  outdated: {
    status: 503,
    title: 'Torna fra poco',
    words: 'Questo sito si sta aggiornando: i dati sono al loro posto.',
  },
  unreachable: {
    status: 503,
    title: 'Ora non si riesce',
    words: 'Il database non risponde: riprova fra poco.',
  },
} as const

export type Reason = keyof typeof answers

/** What answers at a name where no municipality does: says why, and how the machine is. */
export function lobby(reason: Reason, operation: Operation) {
  const { status, title, words } = answers[reason]
  const frame = { owner: 'Traguardo', reader: null, menu: [], foot: 'Traguardo' }
  const app = new Hono<Visit>()
  app.use(seeCaller(operation.trustedProxies))
  app.use(observe(operation.log, operation.metrics))
  app.use(secure('/'))
  app.get('/assets/*', permit('public'))
  app.route('/assets', assets)
  app.route('/', operationPages(operation))
  app.notFound((c) => c.html(page(frame, { title, body: html`<p>${words}</p>` }), status))
  app.onError(answerError(operation.log))
  return app
}
