// SPDX-License-Identifier: EUPL-1.2
import type { Municipality } from '#platform/municipalities/index.ts'
import { jobs } from '../jobs/index.ts'
import { openQueue } from '../jobs/queue.ts'
import { newLog } from '../operation/log.ts'
import { newMetrics } from '../operation/metrics.ts'
import type { Command } from './command.ts'
import { withServer } from './database.ts'
import { entranceOf } from './entrance.ts'
import { print } from './print.ts'
import { askedToStop } from './stop.ts'

export const workerCommand: Command = {
  name: 'worker',
  summary: 'Fa i lavori pianificati, senza pagine: per tenerli su un’altra macchina',
  usage: '',
  help: 'Con TRAGUARDO_WORKER=apart le pagine non li fanno. Più processi insieme non si disturbano. Si ferma con Ctrl+C.',
  options: {},
  run: ({ config }) =>
    withServer(config, async (server) => {
      const surroundings = {
        server,
        backups: config.backups,
        inbox: config.inbox,
        log: newLog(config.logLevel),
        metrics: newMetrics(server.owner),
        entranceOf: ({ hosts }: Municipality) => entranceOf(config, server.key, hosts),
      }
      const queue = await openQueue(jobs, surroundings)
      await queue.work()
      const stop = askedToStop()
      print('Faccio i lavori pianificati. Per fermarmi: Ctrl+C')
      await stop
      print('\nMi fermo: finisco quello che sto facendo…')
      await queue.stop()
      return 0
    }),
}
