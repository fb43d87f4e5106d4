// SPDX-License-Identifier: EUPL-1.2
import { Hono, type MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  accessPages,
  doneIn,
  door,
  type Entrance,
  forgetDone,
  isSecretPath,
  may,
  type Permission,
  permit,
  programAt,
  rolesInWords,
  runsScript,
  type User,
  type Visit,
} from '#modules/access/index.ts'
import { catalogue } from '#modules/indicators/index.ts'
import { journalPages } from '#modules/journal/index.ts'
import { objectivePages } from '#modules/objectives/index.ts'
import { originalPages } from '#modules/originals/index.ts'
import {
  areaNames,
  currentPlanName,
  findingPages,
  type PlanDesk,
  planBrought,
  planPages,
  publicPlanPages,
  writtenPlanPages,
  yearPages,
} from '#modules/plan/index.ts'
import { actPages, acts } from '#modules/registers/acts/index.ts'
import { registerPages, registersPage } from '#modules/registers/index.ts'
import {
  figurePages,
  type IntakeDesk,
  invoiceApi,
  invoicePages,
  invoicesBrought,
  isQueue,
  orderPages,
  payments,
  publicationPages,
  publicPaymentPages,
  reconciliationPages,
  settingPages,
  supplierPages,
} from '#modules/registers/invoices/index.ts'
import { readings } from '#modules/registers/readings/index.ts'
import type { Database } from '#platform/database.ts'
import { assets } from '#ui/assets.ts'
import type { Frame } from '#ui/page.ts'
import { accessibilityPage } from './accessibility.ts'
import { administers, administrationPage } from './administration.ts'
import type { BackupDesk } from './backups/desk.ts'
import { backupPages } from './backups/pages.ts'
import { seeCaller } from './caller.ts'
import { answerError, answerUnknownPath } from './errors.ts'
import { observe } from './operation/observe.ts'
import type { Operation } from './operation/operation.ts'
import { operationPages } from './operation/pages.ts'
import { forEverybody } from './public.ts'

/** Every register, in the order of the list. */
const registers = [acts, readings, payments] as const
export const measures = catalogue(registers.flatMap((register) => register.measures))

/** Who tells what a file brought. */
const bringers = [planBrought, invoicesBrought, ...registers.map(({ brought }) => brought)]

const administration = { path: '/amministrazione', label: 'Amministrazione' }

/** The menu shows each person what they may open. */
const menu: readonly { path: string; label: string; asks: Permission }[] = [
  { path: '/', label: 'Cruscotto', asks: 'overview:read' },
  { path: '/obiettivi', label: 'Obiettivi', asks: 'objectives:read' },
  { path: '/scadenze', label: 'Scadenze', asks: 'objectives:read' },
  { path: '/persone', label: 'Persone', asks: 'people:read' },
  { path: '/fatture', label: 'Fatture', asks: 'invoices:read' },
  { path: '/registri', label: 'Registri', asks: 'registers:read' },
  { path: '/piano', label: 'Piano', asks: 'plan:read' },
  { path: '/originali', label: 'File', asks: 'originals:read' },
  { path: '/giornale', label: 'Giornale', asks: 'journal:read' },
]

export interface Surroundings {
  db: Database
  entrance: Entrance
  /** The day pages are of, asked anew for each request. */
  today(): CivilDate
  operation: Operation
  backups: BackupDesk
  intake: IntakeDesk
  plans: PlanDesk
}

/** No text that is kept can hold the null character: an address with it leads nowhere. */
const refuseUnwritable: MiddlewareHandler = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Refusal('not-found', 'Questo indirizzo non porta a nulla: controllalo.')
  await next()
}

export function createApp({ db, entrance, today, operation, backups, intake, plans }: Surroundings) {
  const log = operation.log.child({ municipality: backups.code })
  const app = new Hono<Visit>()
  app.use(seeCaller(operation.trustedProxies))
  app.use(observe(log, operation.metrics))
  app.use((c, next) => secure(c.req.path)(c, next))
  app.use(csrf({ origin: (origin, c) => origin === c.var.caller.origin }))
  app.get('/assets/*', permit('public'))
  app.route('/assets', assets)

  app.route('/', operationPages(operation))

  app.use(async (c, next) => {
    c.set('today', today())
    // What somebody may see is not kept for whoever comes to the browser next.
    c.header('cache-control', 'no-store')
    await next()
  })
  app.use(refuseUnwritable)
  app.use(door(db, entrance))
  app.use(async (c, next) => {
    c.set('frame', { ...(await frameFor(db, c.var.user, c.var.today)), done: doneIn(c) })
    await next()
    forgetDone(c)
  })
  const report = (why: string) => operation.log.warn({ why }, 'the gateway of identities does not work')
  app.route('/', accessPages(db, { entrance, areasOf: () => areaNames(db), report }))
  app.route('/', objectivePages(db, measures))
  app.route('/piano/rilievi', findingPages(db))
  app.route('/piano', planPages(db, plans))
  app.route('/piano', writtenPlanPages(db))
  app.get('/amministrazione', permit('signed-in'), (c) => c.html(administrationPage(c.var.frame, c.var.user)))
  app.route('/amministrazione/anni', yearPages(db))
  app.route('/giornale', journalPages(db))
  app.route('/originali', originalPages(db, bringers))
  app.route('/fatture/piattaforma', reconciliationPages(db))
  app.route('/fatture', invoicePages(db, intake))
  app.route('/fornitori', supplierPages(db))
  app.route('/api/fatture', invoiceApi(db, intake, programAt(db, entrance)))
  app.route('/pagamenti', figurePages(db))
  app.route('/impostazioni/pagamenti', settingPages(db))
  app.route('/pubblicazioni', publicationPages(db))
  app.use('/pubblico/*', etag(), forEverybody)
  app.route('/pubblico/pagamenti', publicPaymentPages(db))
  app.route('/pubblico/piano', publicPlanPages(db))
  app.get('/registri', permit('registers:read'), (c) => c.html(registersPage(c.var.frame, registers, c.var.user)))
  app.route('/registri/atti', actPages(db))
  app.route('/registri/ordinativi', orderPages(db))
  for (const register of registers) app.route(`/registri/${register.slug}`, registerPages(db, register))
  app.route('/amministrazione/copie', backupPages(db, backups))
  app.get('/accessibilita', permit('public'), (c) => c.html(accessibilityPage(c.var.frame)))

  app.notFound(answerUnknownPath)
  app.onError(answerError(log))
  return app
}

/** No script runs, but that of passkeys and that of the queue, where they are; no page tells another site it was here. */
export const secure = (path: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: [runsScript(path) || isQueue(path) ? "'self'" : "'none'"],
      ...contentSecurityPolicy,
    },
    // «no-referrer» would make the browser hide where a form comes from, and the form would be refused.
    referrerPolicy: isSecretPath(path) ? 'strict-origin' : 'same-origin',
    strictTransportSecurity: false,
  })

const contentSecurityPolicy = {
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

async function frameFor(db: Database, user: User | undefined, today: CivilDate): Promise<Frame> {
  const plan = await currentPlanName(db)
  return {
    owner: plan?.entity ?? 'Traguardo',
    reader: user ? { name: user.name, words: rolesInWords(user.grants), path: '/account', leave: '/esci' } : null,
    menu: [...menu.filter(({ asks }) => may(user, asks)), ...(administers(user) ? [administration] : [])],
    foot: `${plan?.entity ?? 'Traguardo'} · pagina del ${formatDayInFull(today)}`,
  }
}
