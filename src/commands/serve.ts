// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { DatabaseServer, Municipality } from '#platform/municipalities/index.ts'
import { createApp, type Surroundings } from '../app.ts'
import { lastCopies } from '../backups/folder.ts'
import type { Config } from '../config.ts'
import { backupJob, intakeJob, jobs, planJob } from '../jobs/index.ts'
import { openQueue } from '../jobs/queue.ts'
import { troublesNow } from '../operation/health.ts'
import { newLog } from '../operation/log.ts'
import { newMetrics } from '../operation/metrics.ts'
import type { Operation } from '../operation/operation.ts'
import { startServer } from '../server.ts'
import { createSites } from '../sites.ts'
import { print } from './print.ts'
import { askedToStop } from './stop.ts'

/** Serves the pages of all municipalities and does the jobs until Ctrl+C or a request to end; says where they are. */
export async function serveUntilStopped(
  server: DatabaseServer,
  config: Config,
  surroundingsOf: (municipality: Municipality) => Pick<Surroundings, 'entrance' | 'today'>,
  welcome: (address: string) => string[],
): Promise<void> {
  const operation = operationOf(config, server.owner)
  const queue = await openQueue(jobs, {
    ...{ server, backups: config.backups, inbox: config.inbox, ...operation },
    entranceOf: (municipality) => surroundingsOf(municipality).entrance,
  })
  const appOf = (municipality: Municipality) => {
    const { code, schema } = municipality
    const backups = { code, settings: config.backups, when: backupJob.when, ask: () => queue.ask(backupJob, code) }
    const intake = { importWaiting: () => queue.ask(intakeJob, code) }
    const plans = { readWaiting: () => queue.ask(planJob, code), patienceMs: 1000 }
    return createApp({
      ...surroundingsOf(municipality),
      db: server.databaseOf(schema),
      operation,
      backups,
      intake,
      plans,
    })
  }
  const { listen, port: wanted } = config
  const pages = await startServer(createSites(server.owner, appOf, operation), { host: listen, port: wanted })
  if (config.worker === 'inside') await queue.work()
  if (wanted !== 0 && pages.port !== wanted) print(`La porta ${wanted} è occupata: uso la ${pages.port}.`)
  const address = `http://localhost:${pages.port}`
  // Heard from before it is said how to ask.
  const stop = askedToStop()
  print(['', `Traguardo è in ascolto su ${address}`, ...welcome(address), 'Per fermarlo: Ctrl+C'].join('\n'))
  const told = tellTroubles(operation)
  await Promise.race([stop, told.then(() => stop)])
  print('\nMi fermo: finisco di rispondere a chi ha già chiesto…')
  await Promise.all([pages.close(), queue.stop(), told])
}

const operationOf = (config: Config, owner: Database): Operation => ({
  owner,
  log: newLog(config.logLevel),
  metrics: newMetrics(owner),
  trustedProxies: config.trustedProxies,
  metricsToken: config.metricsToken,
  folders: [config.dataFolder, config.backups.folder],
  lastCopies: () => lastCopies(owner, config.backups),
})

async function tellTroubles(operation: Operation): Promise<void> {
  for (const { code, words } of await troublesNow(operation.owner, operation, new Date())) {
    print(`Attenzione: ${words}`)
    operation.log.warn({ trouble: code }, 'something is wrong with the machine')
  }
}
