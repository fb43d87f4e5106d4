// SPDX-License-Identifier: EUPL-1.2
import type { Surroundings } from '../app.ts'
import { startServer } from '../server.ts'
import { print } from './print.ts'

/** Serves pages until Ctrl+C or a request to end; says where they are and how to enter. */
export async function serveUntilStopped(
  surroundings: Surroundings,
  wanted: number,
  welcome: (address: string) => string[],
): Promise<void> {
  const server = await startServer(surroundings, wanted)
  if (wanted !== 0 && server.port !== wanted) print(`La porta ${wanted} è occupata: uso la ${server.port}.`)
  print(
    [
      '',
      `Traguardo è in ascolto su http://localhost:${server.port}`,
      ...welcome(`http://localhost:${server.port}`),
      'Per fermarlo: Ctrl+C',
    ].join('\n'),
  )
  await askedToStop()
  print('\nMi fermo…')
  await server.close()
}

const askedToStop = (): Promise<void> =>
  new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settle())
  })
