// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { Counter, collectDefaultMetrics, Gauge, Histogram, type OpenMetricsContentType, Registry } from 'prom-client'
import type { Database } from '#platform/database.ts'

/** What is counted of this process, in the words of OpenMetrics. */
export interface Metrics {
  /** One request answered. */
  answered(method: string, route: string, status: number, seconds: number): void
  /** One run of a job ended. */
  jobEnded(job: string, outcome: 'done' | 'failed', seconds: number): void
  contentType: string
  exposition(): Promise<string>
}

export function newMetrics(db: Database, { ofProcess = true } = {}): Metrics {
  const registry = new Registry<OpenMetricsContentType>()
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE)
  if (ofProcess) collectDefaultMetrics({ register: registry as never })
  const registers = [registry]
  const requests = new Histogram({
    name: 'traguardo_http_request_duration_seconds',
    help: 'Time taken to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const jobs = new Counter({
    name: 'traguardo_job_runs_total',
    help: 'Runs of each job, by outcome',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const jobSeconds = new Gauge({
    name: 'traguardo_job_last_duration_seconds',
    help: 'Time taken by the last run of each job',
    labelNames: ['job'],
    registers,
  })
  watchDatabase(db, registers)
  return {
    answered: (method, route, status, seconds) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    jobEnded(job, outcome, seconds) {
      jobs.inc({ job, outcome })
      jobSeconds.set({ job }, seconds)
    },
    contentType: registry.contentType,
    exposition: () => registry.metrics(),
  }
}

/** Asked of the database at each reading: whether it answers, and its connections. */
function watchDatabase(db: Database, registers: Registry<OpenMetricsContentType>[]): void {
  new Gauge({
    name: 'traguardo_database_up',
    help: 'Whether the database answers: 1 or 0',
    registers,
    async collect() {
      const up = await sql`select 1`.execute(db).then(
        () => 1,
        () => 0,
      )
      this.set(up)
    },
  })
  new Gauge({
    name: 'traguardo_database_connections',
    help: 'Connections to the database, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      for (const { state, count } of await connectionsOf(db).catch(() => [])) this.set({ state }, count)
    },
  })
}

const connectionsOf = async (db: Database): Promise<{ state: string; count: number }[]> => {
  const found = await sql<{ state: string; count: number }>`
    select coalesce(state, 'other') as state, count(*)::integer as count from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' group by 1`.execute(db)
  return found.rows
}
