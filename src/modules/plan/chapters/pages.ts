// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import { download } from '#ui/download.ts'
import { fileIn, limitBody, readForm } from '#ui/form.ts'
import { planAsked } from '../corrections/plan-asked.ts'
import { addChapter, removeChapter } from './actions.ts'
import { chapterForm, largestChapter } from './model.ts'
import { chaptersOf } from './store.ts'
import { chaptersPage } from './views.ts'

const file = '/:id{[0-9]{1,18}}/capitoli/:sha256{[0-9a-f]{64}}'

/** The other sections of the PIAO, kept as files beside the objectives. */
export function chapterPages(db: Database) {
  const known = async (c: Context<Visit, '/:id'>) => {
    const plan = await planAsked(db, c.req.param('id'))
    return { plan, chapters: await chaptersOf(db, plan.id), user: c.var.user }
  }

  return new Hono<Visit>()
    .get('/:id{[0-9]{1,18}}/capitoli', permit('plan:read'), async (c) =>
      c.html(chaptersPage(c.var.frame, await known(c))),
    )

    .post('/:id{[0-9]{1,18}}/capitoli', permit('plan:import'), limitBody(largestChapter + 10_000), async (c) => {
      const shown = await known(c)
      const body = await c.req.parseBody()
      const [form, handed] = [readForm(chapterForm, body), await fileIn(body)]
      if (!form.ok) return c.html(chaptersPage(c.var.frame, shown, form), 422)
      if (!handed) {
        const rejected = { ok: false as const, typed: form.value, problems: { file: 'scegli il file della sezione' } }
        return c.html(chaptersPage(c.var.frame, shown, rejected), 422)
      }
      await addChapter(db, shown.plan, { section: form.value.section, file: handed }, c.var.user)
      say(c, `«${handed.name}» è fra i capitoli del piano.`)
      return c.redirect(`/piano/${shown.plan.id}/capitoli`, 303)
    })

    .get(file, permit('plan:read'), async (c) => {
      const { chapters } = await known(c)
      const chapter = chapters.find(({ original }) => original === c.req.param('sha256'))
      const original = chapter && (await findOriginal(db, chapter.original))
      if (!original) throw new Refusal('not-found', 'Questo capitolo non è nel piano.')
      return download(c, original)
    })

    .post(`${file}/rimozione`, permit('plan:import'), limitBody(), async (c) => {
      const plan = await planAsked(db, c.req.param('id'))
      await removeChapter(db, plan, c.req.param('sha256'), c.var.user)
      say(c, 'Il capitolo è tolto dal piano; il suo file resta fra gli originali.')
      return c.redirect(`/piano/${plan.id}/capitoli`, 303)
    })
}
