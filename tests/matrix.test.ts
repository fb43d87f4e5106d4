// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { roles } from '#modules/access/index.ts'
import { permissions } from '../src/modules/access/permissions.ts'
import { demoApp } from './support/demo.ts'
import { type Answer, allows, answersOf, ask, askersOf, routesOf, type Table } from './support/matrix.ts'
import { inClosedYear, type Matter } from './support/matrix-samples.ts'

const demo = await demoApp({ loaded: true })
const askers = await askersOf(demo)
const routes = routesOf(demo)
const answers = await answersOf(demo, askers)

/** What was answered otherwise than a table says. */
const otherwise = (table: Table): string[] =>
  answers
    .filter(({ asked, asker, sample, through }) => through !== allows(table, asked, asker, sample.matter))
    .map(({ route, asker, sample, status }) => `${asker.name}: ${route} ${sample.path} → ${status}`)

test('everybody is let through where the table of permissions says, and nowhere else', () => {
  assert.ok(answers.length > 900, `${answers.length}`)
  assert.deepEqual(otherwise(permissions), [])
})

/** Somebody of a role, entered anew: the matrix ends with everybody going out. */
const stillIn = async (role: string) => (await askersOf(demo)).find(({ name }) => name === role)!

const withCell = (permission: string, role: string, reach: string | undefined): Table => {
  const table: Table = permissions
  const holders = { ...table[permission]!.holders, [role]: reach }
  return { ...table, [permission]: { holders } }
}

test('a cell of the table that said the contrary would be noticed, each of them', () => {
  for (const [permission, { holders }] of Object.entries(permissions as Table))
    for (const role of roles) {
      const contrary = holders[role] === undefined ? 'everywhere' : undefined
      assert.notDeepEqual(otherwise(withCell(permission, role, contrary)), [], `${permission}, ${role}`)
    }
})

test('a cell that reached further, or less far, would be noticed wherever rows are of an area', () => {
  for (const permission of [
    'objectives:read',
    'acts:record',
    'readings:record',
    'invoices:read',
    'invoices:accept',
    'invoices:settle',
  ])
    for (const role of ['area-head', 'officer'] as const) {
      const now = (permissions as Table)[permission]!.holders[role]
      const others = ['everywhere', 'own-area', 'own-tasks'].filter((reach) => reach !== now)
      for (const reach of others)
        assert.notDeepEqual(otherwise(withCell(permission, role, reach)), [], `${permission}, ${role}, ${reach}`)
    }
})

/** The route of an address of ours, and what the address is about. */
async function placesOf() {
  const patterns = routes.map(({ route, asked }) => {
    const [method, path] = route.split(' ') as [string, string]
    const source = path
      .replaceAll('.', '\\.')
      .replace(/:\w+\{(.+?)\}(?=\/|$)/g, '$1')
      .replace(/\/:\w+/g, '/[^/]+')
    return { method, asked, matches: new RegExp(`^${source}$`) }
  })
  const invoices = await sql<{ id: bigint; unit: string | null }>`select id, unit from invoice`.execute(demo.db)
  const units = new Map(invoices.rows.map(({ id, unit }) => [String(id), unit]))
  const matterOf = (path: string, query: string): Matter | undefined => {
    const [, first, second = ''] = path.split('/')
    const key = new URLSearchParams(query).get('obiettivo') ?? (first === 'obiettivi' ? second : '')
    if (key !== '') return { area: key.split('-')[0]!, ownTask: ['PL-1', 'PL-2', 'PL-6', 'PL-7'].includes(key) }
    if (first === 'aree' && second !== '') return { area: second }
    return first === 'fatture' && units.has(second) ? { area: units.get(second)! } : undefined
  }
  return (method: string, address: string) => {
    const [path = '', query = ''] = address.replaceAll('&amp;', '&').replace(/#.*$/, '').split('?')
    const found = patterns.find((each) => each.method === method && each.matches.test(path))
    return found && { asked: found.asked, matter: matterOf(path, query) }
  }
}

const linksIn = ({ html }: Answer): string[] => [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map((each) => each[1]!)
const formsIn = ({ html }: Answer): string[] =>
  [...html.matchAll(/<form [^>]*method="post"[^>]*action="(\/[^"]*)"/g)].map((each) => each[1]!)
const actionsIn = ({ html }: Answer): string[] =>
  [...html.matchAll(/<form [^>]*action="(\/[^"]*)"[^>]*method="post"/g)].map((each) => each[1]!)

test('no page offers a link or a form that leads nowhere, or to somebody whom it would turn away', async () => {
  const placeOf = await placesOf()
  const wrong = new Set<string>()
  let offered = 0
  for (const answer of answers.filter(({ through }) => through)) {
    const [gets, posts] = [linksIn(answer), [...formsIn(answer), ...actionsIn(answer)]]
    for (const [method, addresses] of [
      ['GET', gets],
      ['POST', posts],
    ] as const)
      for (const address of addresses) {
        const place = placeOf(method, address)
        offered++
        if (!place) wrong.add(`${answer.sample.path} → ${method} ${address}: no such page`)
        // The first page is for everybody to try: it says what each may do, or how to enter.
        else if (address !== '/' && !allows(permissions, place.asked, answer.asker, place.matter))
          wrong.add(`${answer.asker.name}: ${answer.sample.path} → ${method} ${address}`)
      }
  }
  assert.ok(offered > 5000, `${offered}`)
  assert.deepEqual([...wrong], [])
})

/** Where a deed or a page is offered: to whoever may, and to nobody else. */
const offers: readonly [on: string, to: string][] = [
  ...['/obiettivi', '/scadenze', '/persone', '/fatture', '/registri', '/piano', '/originali', '/giornale'].map(
    (to): [string, string] => ['/', to],
  ),
  ['/obiettivi/PL-2', '/registri/atti/nuovo?obiettivo=PL-2'],
  ['/obiettivi/PL-3', '/registri/atti/nuovo?obiettivo=PL-3'],
  ['/obiettivi/UE-1', '/registri/atti/nuovo?obiettivo=UE-1'],
  ['/registri/atti', '/registri/atti'],
  ['/registri/rilevazioni', '/registri/rilevazioni'],
  ['/registri/pagamenti', '/registri/pagamenti'],
  ['/piano', '/piano/carica'],
  ['/piano/carica', '/piano/carica'],
  ['/amministrazione', '/amministrazione/persone'],
  ['/amministrazione', '/amministrazione/ruoli'],
  ['/amministrazione', '/amministrazione/deleghe'],
  ['/amministrazione', '/amministrazione/anni'],
  ['/amministrazione', '/amministrazione/copie'],
  ['/amministrazione', '/giornale/conservazione'],
  ['/amministrazione/ruoli', '/amministrazione/ruoli/nuovo'],
  ['/amministrazione/ruoli', '/amministrazione/ruoli/1'],
  ['/amministrazione/ruoli/1', '/amministrazione/ruoli/1/fine'],
]

test('what somebody may do is offered to them, where it is offered', async () => {
  const placeOf = await placesOf()
  const wrong = offers.flatMap(([on, to]) => {
    const pages = answers.filter(
      ({ route, sample, through }) => route.startsWith('GET') && sample.path === on && through,
    )
    assert.ok(pages.length > 0, on)
    return pages.flatMap((page) => {
      const isDeed = [...formsIn(page), ...actionsIn(page)].includes(to)
      const post = placeOf('POST', to)
      const place = post && !linksIn(page).includes(to) ? post : placeOf('GET', to)!
      const offered = isDeed || linksIn(page).includes(to)
      const may = allows(permissions, place.asked, page.asker, place.matter)
      return offered === may ? [] : `${page.asker.name}, ${on} → ${to}: ${offered ? 'offered' : 'not offered'}`
    })
  })
  assert.deepEqual(wrong, [])
})

test('lists and exports hold what a role reaches, and say what they leave out', async () => {
  const officer = await stillIn('officer')
  const read = async (path: string) => (await officer.request(path)).text()
  for (const register of ['atti', 'rilevazioni']) {
    const keys = (await read(`/registri/${register}/csv`))
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[1])
    assert.ok(keys.length > 0 && keys.every((key) => key!.startsWith('PL-')), register)
  }
  const units = (await read('/registri/pagamenti/csv'))
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';')[3])
  assert.ok(units.length > 0 && units.every((unit) => unit === 'PL'))
  const invoices = await sql<{ count: number }>`select count(*)::int from invoice where unit = 'PL'`.execute(demo.db)
  assert.match(await read('/fatture/tutte'), new RegExp(`${invoices.rows[0]!.count} fatture ricevute`))
  // The plan has 40 objectives, 7 of them of this area.
  assert.match(await read('/obiettivi'), /Altri 33 obiettivi non si mostrano/)
  assert.doesNotMatch(await read('/scadenze.ics'), /SUMMARY:UE-/)
})

test('the figure is for whoever sees the objective, its rows for whoever may read them', async () => {
  const executive = await stillIn('executive')
  const page = await (await executive.request('/obiettivi/PL-7')).text()
  assert.match(page, /Conto al 15 ottobre 2026/)
  assert.match(page, /righe usate non si mostrano/)
  assert.doesNotMatch(page, /href="\/fatture\/\d/)
})

test('in a closed year nobody records anything, and is told who closed it and what to do', async () => {
  await sql`insert into closed_year (year, by, by_name, act) values (2026, '1', 'Ada Neri', 'Delibera n. 30')`.execute(
    demo.db,
  )
  const recorders = ['secretary', 'accounting', 'area-head', 'officer', 'in place of the head']
  const fresh = (await askersOf(demo)).filter(({ name }) => recorders.includes(name))
  const seen = new Set<string>()
  for (const asker of fresh)
    for (const sample of inClosedYear) {
      const response = await ask({ ...asker, name: `${asker.name}, closed` }, sample)
      assert.ok([403, 409].includes(response.status), `${asker.name}, ${sample.path}: ${response.status}`)
      if (response.status !== 409) continue
      seen.add(sample.path)
      assert.match(
        await response.text(),
        /l 2026 è chiuso: l’ha chiuso Ada Neri .*\(Delibera n\. 30\); per riaprirlo serve un atto/,
      )
    }
  assert.deepEqual([...seen].toSorted(), [...new Set(inClosedYear.map(({ path }) => path))].toSorted())
  const page = await (await fresh[0]!.request('/obiettivi/PL-2')).text()
  assert.doesNotMatch(page, /registri\/atti\/nuovo/)
  assert.match(page, /Non si aggiungono atti: il 2026 è chiuso/)
})
