// SPDX-License-Identifier: EUPL-1.2
import { PgBoss } from 'pg-boss'
import { listMunicipalities } from '#platform/municipalities/index.ts'
import type { Job } from './job.ts'
import { type JobSurroundings, runJob } from './run-job.ts'

/** The queue of the jobs, kept in the shared database. */
export interface Queue {
  /** Has a job done for one municipality as soon as possible; false when it is waiting or under way already. */
  ask(job: Job, code: string): Promise<boolean>
  /** Does what is asked and what is due, from now on. */
  work(): Promise<void>
  /** Ends what is under way, or hands it back when the time is over. */
  stop(patienceMs?: number): Promise<void>
}

/** A municipality never has the same job twice: waiting, under way or to be retried. A lost worker is noticed in a minute. */
const rules = {
  policy: 'exclusive',
  retryLimit: 5,
  retryDelay: 60,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 60,
  expireInSeconds: 6 * 3600,
} as const

const dueQueue = (job: Job): string => `${job.name}.due`

export async function openQueue(jobs: readonly Job[], surroundings: JobSurroundings): Promise<Queue> {
  const { server, log } = surroundings
  const boss = new PgBoss({ connectionString: server.connectionString, schema: 'pgboss', max: 3 })
  boss.on('error', (err) => log.warn({ err }, 'the queue of the jobs cannot reach the database'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, rules)
    await boss.createQueue(dueQueue(job), { policy: 'exclusive', retryLimit: 5, retryDelay: 60, retryBackoff: true })
  }

  const ask = async (job: Job, code: string) => (await boss.send(job.name, { code }, { singletonKey: code })) !== null

  const askForAll = async (job: Job) => {
    const all = await listMunicipalities(server.owner)
    for (const { code, state } of all) if (state === 'active') await ask(job, code)
  }

  return {
    ask,
    async work() {
      for (const job of jobs) {
        await boss.work(dueQueue(job), () => askForAll(job))
        await boss.work<{ code: string }>(job.name, ([asked]) => runJob(job, asked!.data.code, surroundings))
        await boss.schedule(dueQueue(job), job.cron, null, { tz: 'Europe/Rome', missed: 'once' })
      }
    },
    stop: (patienceMs = 20_000) => boss.stop({ graceful: true, timeout: patienceMs }),
  }
}
