// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabaseUrl, municipalityAt, newDatabaseUrl } from './support/database.ts'
import { newFolder } from './support/folder.ts'
import { tamper } from './support/journal.ts'
import { twoObjectives } from './support/plan.ts'

interface Ran {
  code: number
  out: string
  err: string
}

/** Runs `./traguardo` as a person would, on a database of its own. */
const traguardo = (databaseUrl: string, ...words: string[]): Promise<Ran> =>
  new Promise((settle) => {
    execFile('./traguardo', words, { env: { ...process.env, DATABASE_URL: databaseUrl } }, (error, out, err) => {
      settle({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })

const file = (name: string, content: string): string => {
  const path = join(newFolder(), name)
  writeFileSync(path, content)
  return path
}

test('a plan imported and an act recorded are measured on any day', async () => {
  const url = await emptyDatabaseUrl()
  const plan = await traguardo(url, 'import', 'plan', file('piano.txt', twoObjectives))
  assert.deepEqual([plan.code, plan.out], [0, 'Il piano è stato importato.\n'])
  const csv = file(
    'atti.csv',
    'Anno;Obiettivo;Fase;Fatto il;Atto;Oggetto;Evento del\n2026;PL-1;1;25/06/2026;Delibera n. 7;Approvazione;\n',
  )
  assert.equal((await traguardo(url, 'import', 'acts', csv)).code, 0)

  const measured = await traguardo(url, 'measure', '--on', '2026-12-31', '--json')
  const [first, second] = JSON.parse(measured.out)
  assert.deepEqual(
    [first.objective, first.state, first.value, first.target],
    ['PL-1', 'reached', 'fatto il 25/06/2026', 'entro il 30/06/2026'],
  )
  assert.deepEqual(
    [second.objective, second.state, second.reason],
    ['PL-2', 'not-measurable', 'Nel periodo non risultano pagamenti.'],
  )

  // The act is of 25 June: the day before, nothing is known of it.
  const before = JSON.parse((await traguardo(url, 'measure', '--on', '2026-06-24', '--json')).out)
  assert.equal(before[0].state, 'at-risk')
})

test('the same plan twice changes nothing, and says so', async () => {
  const url = await emptyDatabaseUrl()
  const path = file('piano.txt', twoObjectives)
  await traguardo(url, 'import', 'plan', path)
  const again = await traguardo(url, 'import', 'plan', path, '--json')
  assert.deepEqual(JSON.parse(again.out), { plan: 1, outcome: 'unchanged' })
})

test('wrong calls exit with 2 and show how to write them; refusals exit with 1', async () => {
  const url = await emptyDatabaseUrl()
  const wrong = await traguardo(url, 'measure', '--on', '2026-02-30')
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /--on vuole un giorno che esiste[\s\S]*Uso: \.\/traguardo measure/)
  assert.equal((await traguardo(url, 'inventato')).code, 2)
  assert.equal((await traguardo(url, 'measure', '--non-esiste')).code, 2)

  const refused = await traguardo(url, 'measure', '--json')
  assert.equal(refused.code, 1)
  assert.match(JSON.parse(refused.out).error, /Non c’è ancora un piano/)
  assert.equal((await traguardo(url, 'import', 'plan', '/non/esiste')).code, 1)
})

test('every command explains itself in Italian', async () => {
  const url = await emptyDatabaseUrl()
  const list = await traguardo(url)
  assert.equal(list.code, 0)
  const names = [...list.out.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}/gm)].map((match) => match[1]!)
  assert.ok(names.length >= 9)
  for (const name of names) {
    const { code, out } = await traguardo(url, ...name.split(' '), '--help')
    assert.equal(code, 0, name)
    assert.match(out, new RegExp(`Uso: ./traguardo ${name}`))
  }
})

test('a database that does not answer is said in plain words', async () => {
  const { code, err } = await traguardo('postgres://nessuno@127.0.0.1:1/niente', 'measure')
  assert.equal(code, 1)
  assert.match(err, /^Il database non risponde/)
  assert.doesNotMatch(err, /at .*\.ts/)
})

test('an address of the database that is not one is refused before anything starts', async () => {
  const { code, err } = await traguardo('mysql://altrove', 'measure')
  assert.equal(code, 2)
  assert.match(err, /DATABASE_URL: scrivi un indirizzo postgres/)
})

test('the check of the journal says which entry, of which day, and what happened to it', async () => {
  const url = await emptyDatabaseUrl()
  await traguardo(url, 'import', 'plan', file('piano.txt', twoObjectives))
  const whole = JSON.parse((await traguardo(url, 'journal', 'verify', '--json')).out)
  assert.deepEqual([whole.entries, whole.broken, whole.last_found], [1, [], true])
  assert.equal((await traguardo(url, 'journal', 'verify', '--last', whole.last)).code, 0)

  const db = municipalityAt(url)
  await tamper(db, [`update journal set at = '2026-03-12 10:00Z', who = 'ugo'`])
  const altered = await traguardo(url, 'journal', 'verify')
  assert.deepEqual(
    [altered.code, altered.out],
    [1, 'Riga 1, del 12/03/2026: è stata modificata dopo essere stata scritta\n'],
  )
  await tamper(db, ['alter table original_use disable trigger all', 'delete from original_use', 'delete from journal'])
  const cut = await traguardo(url, 'journal', 'verify', '--last', whole.last)
  assert.equal(cut.code, 1)
  assert.match(cut.out, /L’impronta annotata non c’è più/)
})

test('several municipalities live in one database, and a command asks which', async () => {
  const url = await newDatabaseUrl()
  const none = await traguardo(url, 'measure')
  assert.equal(none.code, 1)
  assert.match(none.err, /Non c’è ancora nessun Comune: \.\/traguardo municipality create/)

  const first = await traguardo(url, 'municipality', 'create', 'c_uno', '--name', 'Comune Uno', '--host', 'Uno.example')
  assert.deepEqual([first.code, first.out], [0, 'Comune Uno (c_uno) è pronto: risponde a uno.example.\n'])
  const plan = file('piano.txt', twoObjectives)
  assert.equal((await traguardo(url, 'import', 'plan', plan)).code, 0)

  assert.equal((await traguardo(url, 'municipality', 'create', 'c_due', '--name', 'Comune Due')).code, 0)
  const which = await traguardo(url, 'import', 'plan', plan)
  assert.equal(which.code, 1)
  assert.match(which.err, /più Comuni: scrivi quale con --municipality \(c_due, c_uno\)/)
  assert.equal((await traguardo(url, 'import', 'plan', plan, '--municipality', 'c_tre')).code, 1)
  assert.equal((await traguardo(url, 'import', 'plan', plan, '--municipality', 'c_due')).code, 0)

  const list = JSON.parse((await traguardo(url, 'municipality', 'list', '--json')).out)
  assert.deepEqual(
    list.map(({ code, hosts, state }: Record<string, unknown>) => [code, hosts, state]),
    [
      ['c_due', [], 'active'],
      ['c_uno', ['uno.example'], 'active'],
    ],
  )
  assert.equal((await traguardo(url, 'migrate')).out, 'Tutto è già aggiornato.\n')
  assert.equal((await traguardo(url, 'municipality', 'create', 'C C')).code, 2)
})

test('a municipality leaves in a file, closes, opens again, and enters elsewhere', async () => {
  const [url, elsewhere] = [await emptyDatabaseUrl(), await newDatabaseUrl()]
  const path = join(newFolder(), 'prova.traguardo')
  await traguardo(url, 'import', 'plan', file('piano.txt', twoObjectives))
  // Roles belong to the whole PostgreSQL of the tests: the one closed here is of this test alone.
  await traguardo(url, 'municipality', 'create', 'c_chiuso', '--name', 'Comune Chiuso')
  assert.equal((await traguardo(url, 'municipality', 'archive', 'c_chiuso')).code, 0)
  const closed = await traguardo(url, 'measure', '--municipality', 'c_chiuso')
  assert.equal(closed.code, 1)
  assert.match(closed.err, /Comune Chiuso è archiviato: \.\/traguardo municipality reopen c_chiuso/)
  assert.equal((await traguardo(url, 'municipality', 'reopen', 'c_chiuso')).code, 0)

  assert.equal((await traguardo(url, 'municipality', 'export', 'c_altro', path)).code, 1)
  const left = await traguardo(url, 'municipality', 'export', 'c_prova', path)
  assert.match(left.out, /^c_prova è in .*: \d+ kB\. Riletto: è integro\.\n$/)
  const came = await traguardo(elsewhere, 'municipality', 'import', path)
  assert.deepEqual([came.code, came.out], [0, 'Aggiunto: c_prova.\n'])
  const measured = JSON.parse((await traguardo(elsewhere, 'measure', '--on', '2026-12-31', '--json')).out)
  assert.equal(measured.length, 2)
  assert.equal((await traguardo(elsewhere, 'municipality', 'import', path)).code, 1)
})

test('from the command line somebody is invited to a role, and helped when everything is lost', async () => {
  const url = await emptyDatabaseUrl()
  const ada = ['--email', 'ada.neri@prova.example', '--name', 'Ada Neri', '--role', 'secretary']
  const decree = ['--act', 'Decreto n. 1']
  const invited = await traguardo(url, 'account', 'invite', ...ada, ...decree)
  assert.equal(invited.code, 0)
  assert.match(invited.out, /Dai questo link a Ada Neri: http:\/\/localhost:3000\/invito\/[\w-]{43}\n$/)
  assert.equal((await traguardo(url, 'account', 'invite', ...ada, ...decree)).code, 1)
  assert.match((await traguardo(url, 'account', 'invite', ...ada)).err, /--act vuole l’atto/)
  const nowhere = [...ada.slice(0, 4), '--role', 'area-head', ...decree]
  assert.match((await traguardo(url, 'account', 'invite', ...nowhere)).err, /--area vuole il codice dell’area/)

  // Not yet in: there is nothing to be given back.
  assert.equal((await traguardo(url, 'account', 'reset', 'ada.neri@prova.example')).code, 1)
  const db = municipalityAt(url)
  await sql`update account set state = 'active'`.execute(db)
  const reset = await traguardo(url, 'account', 'reset', 'ada.neri@prova.example')
  assert.match(reset.out, /http:\/\/localhost:3000\/password\/[\w-]{43}\n$/)
  const did = await sql<{ did: string }>`select did from journal order by id`.execute(db)
  assert.deepEqual(
    did.rows.map((row) => row.did),
    ['account.invited', 'account.reset-given', 'account.factors-removed'],
  )
  await db.destroy()
})
