// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { after } from 'node:test'

/** A road to a database that can be closed and opened again, always at the same address. */
export async function relayTo(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  let road: Server | undefined
  let mine = 0

  const listen = async () => {
    road = createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const end of [near, far]) {
        open.add(end)
        end.on('error', () => undefined).on('close', () => [near, far].map((side) => side.destroy()))
      }
      near.pipe(far).pipe(near)
    }).listen(mine, '127.0.0.1')
    await once(road, 'listening')
    mine = (road.address() as AddressInfo).port
  }
  const close = () => {
    road?.close()
    for (const end of open) end.destroy()
    open.clear()
  }
  await listen()
  after(close)
  return { url: Object.assign(new URL(databaseUrl), { port: String(mine) }).href, close, listen }
}
