// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { waitingLetters } from '#platform/mail/outbox.ts'
import { type Entrance, mailKey } from '../entrance.ts'
import { permit } from '../permit.ts'
import { isOnThisMachine } from '../sign-in/free.ts'
import type { Visit } from '../visit.ts'
import { postPage } from './views.ts'

/** Where all is invented nothing is sent: letters are read here. */
export const postPages = (db: Database, entrance: Entrance) =>
  new Hono<Visit>().get('/posta', permit('public'), async (c) => {
    if (entrance.mail !== 'shown' || !isOnThisMachine(c))
      throw new Refusal('not-found', 'La posta si legge qui solo nel Comune di prova.')
    return c.html(postPage(c.var.frame, await waitingLetters(db, mailKey(entrance))))
  })
