// SPDX-License-Identifier: EUPL-1.2
import type { Surroundings } from '../app.ts'
import type { Config } from '../config.ts'
import { troublesNow } from '../operation/health.ts'
import { newLog } from '../operation/log.ts'
import { newMetrics } from '../operation/metrics.ts'
import { startServer } from '../server.ts'
import { print } from './print.ts'

/** Serves pages until Ctrl+C or a request to end; says where they are and how to enter. */
export async function serveUntilStopped(
  surroundings: Omit<Surroundings, 'operation'>,
  config: Config,
  welcome: (address: string) => string[],
): Promise<void> {
  const operation = operationOf(config, surroundings)
  const { listen, port: wanted } = config
  const server = await startServer({ ...surroundings, operation }, { host: listen, port: wanted })
  if (wanted !== 0 && server.port !== wanted) print(`La porta ${wanted} è occupata: uso la ${server.port}.`)
  print(
    [
      '',
      `Traguardo è in ascolto su http://localhost:${server.port}`,
      ...welcome(`http://localhost:${server.port}`),
      'Per fermarlo: Ctrl+C',
    ].join('\n'),
  )
  for (const { code, words } of await troublesNow(surroundings.db, operation.folders, new Date())) {
    print(`Attenzione: ${words}`)
    operation.log.warn({ trouble: code }, 'something is wrong with the machine')
  }
  await askedToStop()
  print('\nMi fermo: finisco di rispondere a chi ha già chiesto…')
  await server.close()
}

const operationOf = (config: Config, { db }: Pick<Surroundings, 'db'>) => ({
  log: newLog(config.logLevel),
  metrics: newMetrics(db),
  trustedProxies: config.trustedProxies,
  metricsToken: config.metricsToken,
  folders: [config.dataFolder],
})

/** The first signal asks to stop; a second one finds nobody listening, and ends the process at once. */
const askedToStop = (): Promise<void> =>
  new Promise((settle) => {
    const asked = () => {
      for (const signal of signals) process.off(signal, asked)
      settle()
    }
    for (const signal of signals) process.on(signal, asked)
  })

const signals = ['SIGINT', 'SIGTERM'] as const
