// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { type CivilDate, isCivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type User, type Visit } from '#modules/access/index.ts'
import { type Catalogue, daysToRisk, evidenceFor, type Judged, type State, states } from '#modules/indicators/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import { closedYears, openFindings } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { calendarFeed } from './calendar-feed.ts'
import { deadlinesOf } from './deadlines.ts'
import { bodyPayments } from './payments.ts'
import { peopleFor } from './people.ts'
import { mayOpen, openTo } from './reader.ts'
import { trendOf } from './trend.ts'
import { areaPage } from './views/area.ts'
import { dashboardPage } from './views/dashboard.ts'
import { deadlinesPage } from './views/deadlines.ts'
import { objectivePage, type Shown } from './views/objective.ts'
import { objectiveListPage, statesPage } from './views/objective-list.ts'
import { isPayments } from './views/payments.ts'
import { paymentsCalculationPage } from './views/payments-calculation.ts'
import { peoplePage } from './views/people.ts'
import { welcomePage } from './views/welcome.ts'
import { allSeen, type SeenYear, seeYear } from './year.ts'

export function objectivePages(db: Database, measures: Catalogue) {
  const see = async (asked: string | undefined, today: CivilDate): Promise<SeenYear> => {
    const year = await seeYear(db, measures, dayAsked(asked, today), today)
    if (!year) throw new Refusal('not-found', 'Non c’è ancora un piano: caricalo dalla pagina Piano.')
    return year
  }
  const show = async (judged: Judged, year: SeenYear, user: User, own: string | null): Promise<Shown> => {
    const { indicator, measure, scopes } = judged
    const [scope] = scopes
    if (!measure || !scope) return { ...judged, evidence: null, names: new Map(), trend: null }
    const period = indicator.kind === 'ongoing' ? indicator.period : scope.period
    const [whole, trend] = await Promise.all([measure.evidence(db, { ...scope, period }), trendOf(db, judged, year)])
    const evidence = evidenceFor(user, measure, whole, own)
    const names = await fileNames(db, evidence.provenance?.map(({ original }) => original) ?? [])
    return { ...judged, evidence, names, trend }
  }

  return new Hono<Visit>()
    .get('/', permit('overview:read'), async (c) => {
      const year = await seeYear(db, measures, dayAsked(c.req.query('al'), c.var.today), c.var.today)
      if (!year) return c.html(welcomePage(c.var.frame, c.var.user))
      const body = await bodyPayments(db, measures, year)
      return c.html(dashboardPage(c.var.frame, { year, open: openTo(c.var.user, year), body, user: c.var.user }))
    })

    .get('/obiettivi', permit('objectives:read'), async (c) => {
      const year = await see(c.req.query('al'), c.var.today)
      return c.html(objectiveListPage(c.var.frame, openTo(c.var.user, year), stateAsked(c.req.query('stato'))))
    })

    .get('/obiettivi/:key', permit('objectives:read'), async (c) => {
      const year = await see(c.req.query('al'), c.var.today)
      const seen = allSeen(year).find(({ objective }) => objective.key === c.req.param('key'))
      if (!seen) throw new Refusal('not-found', 'Questo obiettivo non è nel piano.')
      if (!mayOpen(c.var.user, seen.area)) throw ofAnotherArea
      const [closed, ...shown] = await Promise.all([
        closedYears(db),
        ...seen.judged.map((judged) => show(judged, year, c.var.user, seen.area.code)),
      ])
      const body = seen.judged.some(isPayments) ? await bodyPayments(db, measures, year) : null
      return c.html(objectivePage(c.var.frame, { year, seen, shown, body, closed, user: c.var.user }))
    })

    .get('/aree/:code', permit('objectives:read'), async (c) => {
      const year = await see(c.req.query('al'), c.var.today)
      const area = year.areas.find((each) => each.area.code === c.req.param('code'))
      if (!area) throw new Refusal('not-found', 'Questa area non è nel piano.')
      if (!mayOpen(c.var.user, area.area)) throw ofAnotherArea
      return c.html(areaPage(c.var.frame, year, area))
    })

    .get('/scadenze', permit('objectives:read'), async (c) => {
      const year = await see(c.req.query('al'), c.var.today)
      return c.html(deadlinesPage(c.var.frame, openTo(c.var.user, year), c.var.user))
    })

    .get('/scadenze.ics', permit('objectives:read'), async (c) => {
      const year = openTo(c.var.user, await see(undefined, c.var.today))
      const feed = calendarFeed(`Scadenze del PIAO ${year.plan.year}`, deadlinesOf(year), new URL(c.req.url).host)
      return c.body(feed, 200, { 'content-type': 'text/calendar; charset=utf-8' })
    })

    .get('/persone', permit('people:read'), async (c) => {
      const year = await see(undefined, c.var.today)
      const findings = await openFindings(db, year.plan)
      const doubles = findings.filter(({ code }) => code === 'near-duplicate-people')
      return c.html(peoplePage(c.var.frame, peopleFor(c.var.user, { year, doubles }), c.var.user))
    })

    .get('/pagamenti/calcolo', permit('invoices:read'), async (c) => {
      const year = await see(c.req.query('al'), c.var.today)
      const body = await bodyPayments(db, measures, year)
      if (!body) throw new Refusal('not-found', 'Il piano non ha un indicatore sui tempi di pagamento.')
      return c.html(paymentsCalculationPage(c.var.frame, year, await show(body, year, c.var.user, null), c.var.user))
    })

    .get('/stati', permit('overview:read'), (c) => c.html(statesPage(c.var.frame, daysToRisk)))
}

const ofAnotherArea = new Refusal(
  'forbidden',
  'Questa è di un’altra area: il tuo ruolo apre gli obiettivi della tua. Nel cruscotto vedi come va tutto il Comune.',
)

const dayAsked = (asked: string | undefined, today: CivilDate): CivilDate =>
  asked && isCivilDate(asked) ? asked : today

const stateAsked = (asked: string | undefined): State | undefined => states.find((state) => state === asked)
