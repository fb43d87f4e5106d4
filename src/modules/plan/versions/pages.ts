// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm, typedIn } from '#ui/form.ts'
import type { Plan } from '../approved.ts'
import { planAsked } from '../corrections/plan-asked.ts'
import { seeReading } from '../corrections/seen.ts'
import { openFindings } from '../findings/store.ts'
import { openVariation, takeStep } from './actions.ts'
import { compare } from './comparison/model.ts'
import { choicePage, comparisonPage } from './comparison/views.ts'
import {
  knownVersion,
  nextStep,
  permissionFor,
  stageNames,
  stepForm,
  steps,
  type Version,
  versionBefore,
  whyNotOn,
} from './model.ts'
import { copyToNextYear } from './next-year/actions.ts'
import { allVersions } from './store.ts'
import { areaOfVersionPage } from './views/area.ts'
import { versionPage } from './views/version.ts'
import { versionsPage } from './views/versions.ts'
import { writtenApproval } from './written-approval.ts'

/** The versions of each year's plan, and their life from draft to archive. */
export function versionPages(db: Database) {
  const known = async (c: Context<Visit, '/:id'>) => {
    const plan = await planAsked(db, c.req.param('id'))
    const all = await allVersions(db)
    const draft = plan.approved ? undefined : await draftOf(plan, all)
    return { plan, all, mine: knownVersion(all, plan.id), draft, user: c.var.user, today: c.var.today }
  }
  const draftOf = async (plan: Plan, all: readonly Version[]) => {
    const [findings, { rows, reading }] = await Promise.all([openFindings(db, plan), seeReading(db, plan)])
    return {
      errors: findings.filter(({ severity }) => severity === 'error').length,
      unseen: rows.filter(({ reviewed }) => !reviewed).length,
      approval: writtenApproval(reading.source, plan.year, all),
    }
  }

  const pages = new Hono<Visit>()
    .get('/versioni', permit('plan:read'), async (c) =>
      c.html(versionsPage(c.var.frame, { all: await allVersions(db), user: c.var.user })),
    )

    .get('/:id{[0-9]{1,18}}', permit('plan:read'), async (c) => c.html(versionPage(c.var.frame, await known(c))))

    .get('/:id{[0-9]{1,18}}/obiettivi/:code', permit('plan:read'), async (c) => {
      const plan = await planAsked(db, c.req.param('id'))
      const area = plan.areas.find(({ code }) => code === c.req.param('code'))
      if (!area) throw new Refusal('not-found', 'Questa area non è nel piano.')
      return c.html(areaOfVersionPage(c.var.frame, { plan, area, user: c.var.user }))
    })

    .get('/:id{[0-9]{1,18}}/confronto', permit('plan:read'), async (c) => {
      const [after, all] = await Promise.all([planAsked(db, c.req.param('id')), allVersions(db)])
      const mine = knownVersion(all, after.id)
      const asked = c.req.query('con') ?? ''
      const other = /^\d{1,18}$/.test(asked) ? knownVersion(all, BigInt(asked)) : versionBefore(mine, all)
      if (!other || other === mine) return c.html(choicePage(c.var.frame, { mine, all }))
      const before = await planAsked(db, String(other.id))
      return c.html(
        comparisonPage(c.var.frame, { before: other, after: mine, all, comparison: compare(before, after) }),
      )
    })

    .post('/:id{[0-9]{1,18}}/variazione', permit('plan:approve'), limitBody(), async (c) => {
      const id = await openVariation(db, await planAsked(db, c.req.param('id')), c.var.user)
      say(
        c,
        'La variazione è aperta: è una bozza uguale al piano approvato. Correggila, poi approvala con il suo atto.',
      )
      return c.redirect(`/piano/${id}`, 303)
    })

    .post('/:id{[0-9]{1,18}}/copia', permit('plan:import'), limitBody(), async (c) => {
      const id = await copyToNextYear(db, await planAsked(db, c.req.param('id')), c.var.today, c.var.user)
      say(c, 'La bozza del nuovo anno è pronta: controlla ogni obiettivo, poi approvala con il suo atto.')
      return c.redirect(`/piano/${id}`, 303)
    })

  for (const step of steps)
    pages.post(`/:id{[0-9]{1,18}}/${stageNames[step].path}`, permit(permissionFor(step)), limitBody(), async (c) => {
      const shown = await known(c)
      const [asked, body] = [stepForm(step, shown.plan.version), await c.req.parseBody()]
      const form = readForm(asked, body)
      if (!form.ok) return c.html(versionPage(c.var.frame, shown, form), 422)
      const { mine, all, today } = shown
      const wrongDay = nextStep(mine, all) === step && whyNotOn(mine, { doneOn: form.value.doneOn, today })
      if (wrongDay) {
        const rejected = { ok: false as const, typed: typedIn(asked, body), problems: { doneOn: wrongDay.message } }
        return c.html(versionPage(c.var.frame, shown, rejected), 422)
      }
      await takeStep(db, shown.plan.id, { step, ...form.value }, today, c.var.user)
      say(c, `Il piano ${mine.year}, versione ${mine.version}, è ${stageNames[step].words.toLowerCase()}.`)
      return c.redirect(`/piano/${shown.plan.id}`, 303)
    })
  return pages
}
