// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { askedBy, type Role, roles } from '#modules/access/index.ts'
import type { demoApp } from './demo.ts'
import { type Matter, type Sample, samplesOn } from './matrix-samples.ts'
import { person, signedIn, tokenFor } from './people.ts'

/** Somebody who asks, and what they should be able to do: their roles, with the area of each. */
export interface Asker {
  name: string
  holds: readonly { role: Role; area: string | null }[]
  /** Nobody has entered. */
  stranger: boolean
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

type Demo = Awaited<ReturnType<typeof demoApp>>

const areaRoles: readonly Role[] = ['area-head', 'officer']

/** Somebody of each role, of no role and of a delegated role, and a stranger. The officer is one the plan names. */
export async function askersOf({ db, as, stranger }: Demo): Promise<Asker[]> {
  const entered = (name: string, holds: Asker['holds'], app: Pick<Asker, 'request'>): Asker => ({
    ...{ name, holds, stranger: false, request: app.request },
  })
  const named = await sql<{ id: bigint }>`select id from account where family = 'Montelupari'`.execute(db)
  const officer = signedIn(stranger, await tokenFor(db, named.rows[0]!.id))
  const others = roles.filter((role) => role !== 'officer')
  const withRole = others.map(async (role) => {
    const area = areaRoles.includes(role) ? 'PL' : null
    return entered(role, [{ role, area }], await as(role, area ?? undefined))
  })
  return [
    ...(await Promise.all(withRole)),
    entered('officer', [{ role: 'officer', area: 'PL' }], officer),
    entered('in place of the head', [{ role: 'area-head', area: 'PL' }], await inPlaceOfHead({ db, stranger })),
    entered('no role', [], await as('none')),
    { name: 'stranger', holds: [], stranger: true, request: (path, init) => stranger.request(path, init) },
  ]
}

async function inPlaceOfHead({ db, stranger }: Pick<Demo, 'db' | 'stranger'>) {
  const [head, other] = [await person(db, 'area-head', 'PL'), await person(db, 'none', 'sostituto')]
  await sql`insert into delegation (grant_id, to_account_id, valid, act)
            select id, ${other}, '[2026-10-01,2026-11-01)', 'Disposizione di prova'
              from role_grant where account_id = ${head}`.execute(db)
  return signedIn(stranger, await tokenFor(db, other))
}

/** What the table of permissions says, read here anew: the program's own reading is what is tested. */
export type Table = Record<string, { holders: Partial<Record<Role, string>> }>

export function allows(table: Table, asked: string, { holds, stranger }: Asker, matter: Matter | undefined): boolean {
  if (asked === 'public') return true
  if (asked === 'signed-in') return !stranger
  return holds.some(({ role, area }) => {
    const reach = table[asked]!.holders[role]
    if (reach === undefined || matter === undefined) return reach !== undefined
    return reach === 'everywhere' || (area === matter.area && (reach === 'own-area' || matter.ownTask === true))
  })
}

/** A request made, and whether it was let through. */
export interface Answer {
  route: string
  asked: string
  asker: Asker
  sample: Sample
  status: number
  through: boolean
  /** The page, where it was one. */
  html: string
}

const origin = { origin: 'http://localhost' }

export async function ask(asker: Asker, sample: Sample): Promise<Response> {
  const { path, form, file } = sample
  if (file) {
    const body = new FormData()
    body.set('file', new File([file(asker.name)], 'prova.csv'))
    return asker.request(path, { method: 'POST', headers: origin, body })
  }
  return asker.request(path, form ? { method: 'POST', headers: origin, body: new URLSearchParams(form) } : {})
}

/** Every route of the program with what it asks for. */
export const routesOf = ({ stranger }: Demo): { route: string; asked: string }[] =>
  stranger.routes.flatMap(({ method, path, handler }) => {
    const asked = askedBy(handler)
    return asked === undefined || path === '/assets/*' ? [] : { route: `${method} ${path}`, asked }
  })

/** Everybody asks everything. What is neither let through nor refused as it should is thrown. */
export async function answersOf(demo: Demo, askers: readonly Asker[]): Promise<Answer[]> {
  const samples = await samplesOn(demo.db)
  const routes = routesOf(demo)
  const order = Object.keys(samples)
  const answers: Answer[] = []
  for (const { route, asked } of routes.toSorted((a, b) => order.indexOf(a.route) - order.indexOf(b.route)))
    for (const sample of samples[route] ?? missing(route))
      answers.push(...(await Promise.all(askers.map((asker) => answerOf({ route, asked, asker, sample })))))
  return answers
}

function missing(route: string): never {
  throw new Error(`${route}: write a request for it in tests/support/matrix-samples.ts`)
}

async function answerOf(asking: Pick<Answer, 'route' | 'asked' | 'asker' | 'sample'>): Promise<Answer> {
  const { route, asked, asker, sample } = asking
  const response = await ask(asker, sample)
  const { status } = response
  const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : ''
  const turnedAway = asker.stranger && asked !== 'public' && isToEnter(response, route)
  const ok = sample.ok ?? (route.startsWith('POST') ? 303 : 200)
  // Where no role matters, whoever is not turned away is through: a used link says so, a wrong code too.
  const through = !turnedAway && (asked === 'public' || asked === 'signed-in' ? status < 500 : status === ok)
  if (!through && !turnedAway && status !== 403 && status !== sample.refused)
    throw new Error(`${asker.name}, ${route}, ${sample.path}: ${status} is neither ${ok} nor a refusal`)
  return { ...asking, status, through, html }
}

/** A stranger is sent to enter; what they send is not kept. */
const isToEnter = ({ status, headers }: Response, route: string): boolean =>
  route.startsWith('POST') ? status === 401 : status === 303 && (headers.get('location') ?? '').startsWith('/entra')
