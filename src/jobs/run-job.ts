// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Entrance } from '#modules/access/index.ts'
import { findMunicipality, type Municipality } from '#platform/municipalities/index.ts'
import { outageOf, outageWords } from '#platform/outage.ts'
import type { Logger } from '../operation/log.ts'
import type { Metrics } from '../operation/metrics.ts'
import type { Job, Place } from './job.ts'
import { noteEnd, noteStart } from './runs.ts'

/** What every run needs. */
export interface JobSurroundings extends Pick<Place, 'server' | 'backups' | 'inbox'> {
  entranceOf(municipality: Municipality): Entrance
  log: Logger
  metrics: Metrics
}

/** Does a job for one municipality and notes how it went; a failure is thrown again, for the queue to retry. */
export async function runJob(
  job: Job,
  code: string,
  { server, backups, inbox, entranceOf, log, metrics }: JobSurroundings,
): Promise<void> {
  const municipality = await findMunicipality(server.owner, code)
  if (municipality?.state !== 'active') return
  const db = server.databaseOf(municipality.schema)
  const now = new Date()
  const told = { job: job.name, municipality: code }
  try {
    await noteStart(db, job.name, now)
    await job.run({ server, municipality, db, now, backups, inbox, entrance: entranceOf(municipality) })
    await noteEnd(db, job.name, null)
    const seconds = since(now)
    metrics.jobEnded(job.name, 'done', seconds)
    log.info({ ...told, ms: Math.round(seconds * 1000) }, 'a job is done')
  } catch (error) {
    metrics.jobEnded(job.name, 'failed', since(now))
    log.error({ ...told, outage: outageOf(error), err: error }, 'a job failed')
    await noteEnd(db, job.name, reasonOf(error)).catch(() => undefined)
    throw error
  }
}

const since = (start: Date): number => Math.max(0, Date.now() - start.getTime()) / 1000

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const outage = outageOf(error)
  return outage ? outageWords[outage] : 'Errore del programma: il registro della macchina dice quale.'
}
