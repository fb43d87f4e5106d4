// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected } from '#ui/form.ts'
import { findAccount } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { permit } from '../permit.ts'
import { tryCode } from '../second-factor/actions.ts'
import type { Visit } from '../visit.ts'
import { codePage, recoveryPage } from './code-views.ts'
import { letIn, tooSoon } from './let-in.ts'
import { localPath } from './model.ts'
import { doer, visitorOf } from './visitor.ts'

const ways = [
  {
    kind: 'time',
    path: '/entra/codice',
    by: 'codice a tempo',
    view: codePage,
    wrong: 'il codice non è quello di adesso: riscrivilo',
  },
  {
    kind: 'recovery',
    path: '/entra/recupero',
    by: 'codice di recupero',
    view: recoveryPage,
    wrong: 'il codice non è fra i tuoi, o è già stato usato',
  },
] as const

/** The second step, for somebody halfway in: it opens this door and no other. */
export function codePages(db: Database, entrance: Entrance) {
  const pages = new Hono<Visit>()
  for (const { kind, path, by, view, wrong } of ways) {
    const show = async (c: Context<Visit>, to: string, problem?: string) => {
      const account = await findAccount(db, c.var.session!.accountId)
      const rejected: Rejected | undefined = problem
        ? { ok: false, typed: {}, problems: { codice: problem } }
        : undefined
      return view(c.var.frame, { to, timeCodes: account?.totpConfirmedAt != null, rejected })
    }
    pages
      .get(path, permit('public'), async (c) =>
        isHalfway(c) ? c.html(await show(c, localPath(c.req.query('verso')))) : c.redirect('/entra', 303),
      )
      .post(path, permit('public'), limitBody(), async (c) => {
        if (!isHalfway(c)) return c.redirect('/entra', 303)
        const { accountId } = c.var.session!
        const body = await c.req.parseBody()
        const to = localPath(String(body.verso))
        const code = String(body.codice ?? '').slice(0, 50)
        const tried = await tryCode(db, entrance, {
          accountId,
          kind,
          code,
          by: doer(visitorOf(c, entrance), accountId),
        })
        if (tried.is === 'too-soon') return c.html(await show(c, to, tooSoon(c, tried.seconds)), 429)
        if (tried.is === 'wrong') return c.html(await show(c, to, wrong), 422)
        return c.redirect(await letIn(c, db, entrance, { accountId, by, secondFactor: true, to }), 303)
      })
  }
  return pages
}

const isHalfway = (c: Context<Visit>): boolean => c.var.session?.stage === 'half'
