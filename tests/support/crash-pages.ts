// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { verifyJournal } from '#platform/journal.ts'
import { afterCrash, killServer } from './crash.ts'

/** The invented municipality served by a program of its own, with its secretary at work. */
interface AtWork {
  program: ChildProcess
  address: string
  cookie: string
}

/** The place of the demo's database in the folder of data. */
const demoFolder = (folder: string): string => `${folder}/demo`

async function startWork(folder: string): Promise<AtWork> {
  const program = spawn('./traguardo', ['demo'], {
    env: { ...process.env, TRAGUARDO_DATA: folder, DATABASE_URL: undefined, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await addressSaid(program)
  return { program, address, cookie: await enter(address) }
}

async function addressSaid(program: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of program.stdout!) {
    said += chunk
    const address = /in ascolto su (http:\/\/localhost:\d+)/.exec(said)?.[1]
    if (address) return address
  }
  throw new Error(`The demo ended before listening: ${said}`)
}

const post = (address: string, path: string, fields: Record<string, string>, cookie = '') =>
  fetch(`${address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, cookie },
    body: new URLSearchParams(fields),
  })

/** As the first of the invented people, who is the secretary. */
async function enter(address: string): Promise<string> {
  const page = await (await fetch(`${address}/entra`)).text()
  const persona = /name="persona" value="(\d+)"/.exec(page)![1]!
  const response = await post(address, '/entra/come', { persona, verso: '/' })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

/** Records one act after another; every act is known by its name, and only those that the page accepted are told. */
async function recordActs({ address, cookie }: AtWork, worker: string, accepted: string[]): Promise<void> {
  for (let number = 1; ; number++) {
    const act = `Determina n. ${worker}-${number}`
    const fields = { year: '2026', objective: 'PL-1', step: '0', doneOn: '2026-10-01', eventOn: '' }
    const answer = await post(address, '/registri/atti/nuovo', { ...fields, act, subject: 'Prova' }, cookie).catch(
      () => undefined,
    )
    if (answer?.status !== 303) return
    accepted.push(act)
  }
}

/** Two people record acts until so many are accepted; then the program, or the database under it, is killed. */
export async function crashDeeds(
  folder: string,
  victim: 'program' | 'database',
  round: string,
  afterDeeds: number,
): Promise<string[]> {
  const work = await startWork(folder)
  const accepted: string[] = []
  const ended = once(work.program, 'exit')
  const workers = ['a', 'b'].map((worker) => recordActs(work, `${round}${worker}`, accepted))
  while (accepted.length < afterDeeds) await new Promise((next) => setImmediate(next))
  if (victim === 'program') work.program.kill('SIGKILL')
  else killServer(demoFolder(folder))
  await Promise.all(workers)
  work.program.kill('SIGKILL')
  await ended
  return accepted
}

/** The acts recorded on pages that the database holds, those of them in the journal, and whether it is whole. */
export const actsLeft = (folder: string) =>
  afterCrash(demoFolder(folder), 'ente_c_demo', async (db) => {
    const acts = await sql<{ act: string }>`select act from act where subject = 'Prova' order by act`.execute(db)
    const noted = await sql<{ act: string }>`
      select now ->> 'act' as act from journal where did = 'act.recorded' and now ->> 'subject' = 'Prova' order by 1`.execute(
      db,
    )
    const { broken } = await verifyJournal(db)
    return { acts: acts.rows.map(({ act }) => act), noted: noted.rows.map(({ act }) => act), broken }
  })
