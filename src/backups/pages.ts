// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { may, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { limitBody } from '#ui/form.ts'
import { lastRun } from '../jobs/runs.ts'
import type { BackupDesk } from './desk.ts'
import { copiesOf } from './folder.ts'
import { backupsPage } from './views.ts'

/** The copies of a municipality: which there are, how the last one went, one more now. */
export const backupPages = (db: Database, desk: BackupDesk) =>
  new Hono<Visit>()
    .get('/', permit('backups:read'), async (c) => {
      const [copies, run] = await Promise.all([copiesOf(desk.settings, desk.code), lastRun(db, 'backup')])
      const asked = c.req.query('chiesta') !== undefined && run?.outcome !== 'under-way'
      return c.html(backupsPage(c.var.frame, { copies, run, asked, desk, mayMake: may(c.var.user, 'backups:make') }))
    })

    .post('/', permit('backups:make'), limitBody(), async (c) => {
      if (await desk.ask()) await note(db, c.var.user, { did: 'backup.asked', about: desk.code, now: {} })
      return c.redirect('/amministrazione/copie?chiesta', 303)
    })
