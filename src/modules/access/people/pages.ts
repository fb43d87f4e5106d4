// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
import { type Account, everyAccount, findAccount } from '../accounts/store.ts'
import { type Entrance, originOf } from '../entrance.ts'
import { grantsOn } from '../grants/store.ts'
import { invited } from '../invitations/model.ts'
import { permit } from '../permit.ts'
import { hasSecondFactor } from '../second-factor/store.ts'
import type { Visit } from '../visit.ts'
import * as actions from './actions.ts'
import { handOverPage, invitePage, peoplePage, personPage } from './views.ts'

const path = '/amministrazione/persone'
const administering = permit('accounts:administer')

/** Who may enter: invited, corrected, suspended, helped. */
export function peoplePages(db: Database, entrance: Entrance) {
  const personIn = async (c: Context<Visit, '/:id'>): Promise<Account> => {
    const id = c.req.param('id')
    const account = /^\d{1,15}$/.test(id) ? await findAccount(db, BigInt(id)) : undefined
    if (!account) throw new Refusal('not-found', 'Questa persona non c’è.')
    return account
  }
  const sendingFrom = (c: Context<Visit>) => ({
    ...{ entrance, owner: c.var.frame.owner, by: c.var.user },
    origin: originOf(entrance, c.var.caller),
  })
  const describe = async (c: Context<Visit>, account: Account) => ({
    account,
    grants: await grantsOn(db, account.id, c.var.today),
    secondFactor: await hasSecondFactor(db, account.id),
  })
  /** To the list, or, when nobody sends mail, to the link to hand over. */
  const afterSending = (c: Context<Visit>, account: { given: string; email: string }, link: string | undefined) =>
    link === undefined ? c.redirect(`${path}?scritto`, 303) : c.html(handOverPage(c.var.frame, account, link))
  const show = async (c: Context<Visit>, account: Account, rejected?: Rejected) =>
    personPage(c.var.frame, { ...(await describe(c, account)), reader: c.var.user, rejected })

  return new Hono<Visit>()
    .get('/', administering, async (c) => {
      const people = await Promise.all((await everyAccount(db)).map((account) => describe(c, account)))
      return c.html(peoplePage(c.var.frame, { people, mail: entrance.mail, written: c.req.query('scritto') === '' }))
    })

    .get('/invita', administering, (c) => c.html(invitePage(c.var.frame)))

    .post('/invita', administering, limitBody(), async (c) => {
      const form = readForm(invited, await c.req.parseBody())
      if (!form.ok) return c.html(invitePage(c.var.frame, form), 422)
      return afterSending(c, form.value, await actions.invitePerson(db, form.value, sendingFrom(c)))
    })

    .get('/:id', administering, async (c) => c.html(await show(c, await personIn(c))))

    .post('/:id', administering, limitBody(), async (c) => {
      const account = await personIn(c)
      const form = readForm(invited, await c.req.parseBody())
      if (!form.ok) return c.html(await show(c, account, form), 422)
      await actions.correctPerson(db, account, form.value, c.var.user)
      return c.redirect(`${path}/${account.id}`, 303)
    })

    .post('/:id/invito', administering, limitBody(), async (c) => {
      const account = await personIn(c)
      return afterSending(c, account, await actions.invitePersonAgain(db, account, sendingFrom(c)))
    })

    .post('/:id/password', administering, limitBody(), async (c) => {
      const account = await personIn(c)
      return afterSending(c, account, await actions.resetForPerson(db, account, sendingFrom(c)))
    })

    .post('/:id/sospendi', administering, limitBody(), async (c) => {
      const account = await personIn(c)
      await actions.suspendPerson(db, account, c.var.user)
      return c.redirect(`${path}/${account.id}`, 303)
    })

    .post('/:id/riammetti', administering, limitBody(), async (c) => {
      const account = await personIn(c)
      await actions.readmitPerson(db, account, c.var.user)
      return c.redirect(`${path}/${account.id}`, 303)
    })

    .post('/:id/fattori', administering, limitBody(), async (c) => {
      const account = await personIn(c)
      await actions.removeFactors(db, account.id, c.var.user)
      return c.redirect(`${path}/${account.id}`, 303)
    })
}
