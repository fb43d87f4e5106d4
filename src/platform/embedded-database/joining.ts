// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '#kernel/refusal.ts'

/** For how long a server that was killed may take to leave its place. */
const patienceMs = 15_000

/** The address of the server of a cluster, running already or started now. */
export async function joinOrStart(
  cluster: string,
  key: string,
  status: () => Promise<unknown>,
  start: () => Promise<void>,
): Promise<string> {
  for (const until = Date.now() + patienceMs; ; await wait(200)) {
    const running = await status().then(
      () => true,
      () => false,
    )
    const failure = running
      ? undefined
      : await start().then(
          () => undefined,
          (error: Error) => error,
        )
    const address = `postgres://traguardo:${key}@127.0.0.1:${portOf(cluster)}/postgres`
    if (await answers(address)) return address
    if (Date.now() < until) continue
    const why = failure?.message.trim() ?? 'non risponde'
    throw new Refusal('conflict', `PostgreSQL non parte: leggi ${join(dirname(cluster), 'postgres.log')} (${why})`)
  }
}

/** The port written by the server; 0 while there is none. */
const portOf = (cluster: string): number => {
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0
}

const answers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString })
  return client.connect().then(
    async () => {
      await client.end()
      return true
    },
    () => false,
  )
}

/** Whether the server must be left alone: somebody else is connected, or it is gone and there is nothing to stop. */
export async function mustBeLeftAlone(connectionString: string): Promise<boolean> {
  if (!(await answers(connectionString))) return true
  const client = new pg.Client({ connectionString })
  await client.connect()
  const others = await client.query(
    "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
  )
  await client.end()
  return others.rowCount !== 0
}
