// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
import { peopleToChoose, rolesOf } from '../grants/store.ts'
import { permit } from '../permit.ts'
import { tryWithForm } from '../refused-form.ts'
import type { Visit } from '../visit.ts'
import { lendRole, revokeDelegation } from './actions.ts'
import { mayBeLent, newDelegation } from './model.ts'
import { delegationsOf } from './store.ts'
import { ownDelegationsPage } from './views/own.ts'

/** Lending one's own roles, and taking them back. */
export function delegationPages(db: Database) {
  const show = async (c: Context<Visit>, rejected?: Rejected) => {
    const { user, today } = c.var
    const account = BigInt(user.id)
    const own = await rolesOf(db, account)
    const lendable = own.filter(({ role, until }) => mayBeLent(role) && (until === null || until >= today))
    const people = (await peopleToChoose(db)).filter(({ id }) => id !== account)
    const delegations = await delegationsOf(db, account)
    return ownDelegationsPage(c.var.frame, { lendable, people, delegations, user, today }, rejected)
  }

  return new Hono<Visit>()
    .get('/', permit('roles:delegate'), async (c) => c.html(await show(c)))

    .post('/', permit('roles:delegate'), limitBody(), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(newDelegation, body)
      if (!form.ok) return c.html(await show(c, form), 422)
      const refused = await tryWithForm(body, 'person', () => lendRole(db, form.value, c.var.today, c.var.user))
      return refused ? c.html(await show(c, refused), 409) : c.redirect('/amministrazione/deleghe', 303)
    })

    .post('/:id{[0-9]{1,18}}/revoca', permit('roles:delegate'), async (c) => {
      await revokeDelegation(db, BigInt(c.req.param('id')), c.var.today, c.var.user)
      return c.redirect('/amministrazione/deleghe', 303)
    })
}
