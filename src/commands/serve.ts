// SPDX-License-Identifier: EUPL-1.2
import type { DatabaseServer } from '#platform/municipalities/index.ts'
import type { Surroundings } from '../app.ts'
import { lastCopies } from '../backups/folder.ts'
import type { Config } from '../config.ts'
import { backupJob, jobs } from '../jobs/index.ts'
import { openQueue } from '../jobs/queue.ts'
import { troublesNow } from '../operation/health.ts'
import { newLog } from '../operation/log.ts'
import { newMetrics } from '../operation/metrics.ts'
import type { Operation } from '../operation/operation.ts'
import { startServer } from '../server.ts'
import { print } from './print.ts'
import { askedToStop } from './stop.ts'

interface Site extends Omit<Surroundings, 'operation' | 'backups'> {
  server: DatabaseServer
  /** Of the municipality. */
  code: string
}

/** Serves pages and does the jobs until Ctrl+C or a request to end; says where the pages are and how to enter. */
export async function serveUntilStopped(
  { server, code, ...site }: Site,
  config: Config,
  welcome: (address: string) => string[],
): Promise<void> {
  const operation = operationOf(config, server)
  const queue = await openQueue(jobs, { server, backups: config.backups, ...operation })
  const backups = { code, settings: config.backups, when: backupJob.when, ask: () => queue.ask(backupJob, code) }
  const { listen, port: wanted } = config
  const pages = await startServer({ ...site, operation, backups }, { host: listen, port: wanted })
  if (config.worker === 'inside') await queue.work()
  if (wanted !== 0 && pages.port !== wanted) print(`La porta ${wanted} è occupata: uso la ${pages.port}.`)
  const address = `http://localhost:${pages.port}`
  print(['', `Traguardo è in ascolto su ${address}`, ...welcome(address), 'Per fermarlo: Ctrl+C'].join('\n'))
  await tellTroubles(site, operation)
  await askedToStop()
  print('\nMi fermo: finisco di rispondere a chi ha già chiesto…')
  await Promise.all([pages.close(), queue.stop()])
}

const operationOf = (config: Config, { owner }: DatabaseServer): Operation => ({
  log: newLog(config.logLevel),
  metrics: newMetrics(owner),
  trustedProxies: config.trustedProxies,
  metricsToken: config.metricsToken,
  folders: [config.dataFolder, config.backups.folder],
  lastCopies: () => lastCopies(owner, config.backups),
})

async function tellTroubles({ db }: Pick<Surroundings, 'db'>, operation: Operation): Promise<void> {
  for (const { code, words } of await troublesNow(db, operation, new Date())) {
    print(`Attenzione: ${words}`)
    operation.log.warn({ trouble: code }, 'something is wrong with the machine')
  }
}
