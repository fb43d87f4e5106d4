// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
import { delegationsFrom } from '../delegations/store.ts'
import { permit } from '../permit.ts'
import { tryWithForm } from '../refused-form.ts'
import type { Visit } from '../visit.ts'
import { endRole, giveRole, unknownRole } from './actions.ts'
import { type AreaName, newRole, roleEnding, roleFilter } from './model.ts'
import { findRole, findRoles, peopleToChoose } from './store.ts'
import { newRolePage, roleEndPage } from './views/forms.ts'
import { rolesPage } from './views/register.ts'

/** The register of roles: who holds which, since when and by which act; giving and ending them. */
export function rolePages(db: Database, areasOf: () => Promise<readonly AreaName[]>) {
  const showNew = async (c: Context<Visit>, rejected?: Rejected) =>
    newRolePage(c.var.frame, {
      people: (await peopleToChoose(db)).filter(({ id }) => String(id) !== c.var.user.id),
      areas: await areasOf(),
      today: c.var.today,
      rejected,
    })
  const known = async (c: Context<Visit, '/:id'>) => {
    const role = await findRole(db, BigInt(c.req.param('id')))
    if (!role) throw unknownRole()
    return role
  }

  return new Hono<Visit>()
    .get('/', permit('roles:read'), async (c) => {
      const form = readForm(roleFilter, c.req.query())
      const filter = form.ok ? form.value : { name: '', role: '' as const, when: 'now' as const }
      const roles = await findRoles(db, filter, c.var.today)
      const delegations = await delegationsFrom(db, c.var.today)
      const { user, today } = c.var
      return c.html(rolesPage(c.var.frame, { roles, delegations, filter, user, today }), form.ok ? 200 : 422)
    })

    .get('/nuovo', permit('roles:grant'), async (c) => c.html(await showNew(c)))

    .post('/nuovo', permit('roles:grant'), limitBody(), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(newRole, body)
      if (!form.ok) return c.html(await showNew(c, form), 422)
      const areas = await areasOf()
      const refused = await tryWithForm(body, 'person', () => giveRole(db, form.value, areas, c.var.user))
      return refused ? c.html(await showNew(c, refused), 409) : c.redirect('/amministrazione/ruoli', 303)
    })

    .get('/:id{[0-9]{1,18}}', permit('roles:grant'), async (c) =>
      c.html(roleEndPage(c.var.frame, await known(c), c.var.today)),
    )

    .post('/:id{[0-9]{1,18}}/fine', permit('roles:grant'), limitBody(), async (c) => {
      const role = await known(c)
      const body = await c.req.parseBody()
      const form = readForm(roleEnding, body)
      if (!form.ok) return c.html(roleEndPage(c.var.frame, role, c.var.today, form), 422)
      const { user, today } = c.var
      const refused = await tryWithForm(body, 'lastDay', () => endRole(db, role.id, form.value, today, user))
      return refused
        ? c.html(roleEndPage(c.var.frame, role, today, refused), 409)
        : c.redirect('/amministrazione/ruoli', 303)
    })
}
