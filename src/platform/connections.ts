// SPDX-License-Identifier: EUPL-1.2

/** What the pool asks of a connection; a `pg.Client` is one. */
interface Line {
  end(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** A few connections for the whole process, each opened for one key and handed to that key alone. */
export interface Connections<Held> {
  /** The idle one of this key, else a new one, else its turn in the queue. */
  take(key: string): Promise<Held>
  /** Gives it back after use; a spoilt one is closed. */
  give(connection: Held, spoilt: boolean): void
  /** Closes those of a key that are idle. */
  forget(key: string): Promise<void>
  /** Closes the idle ones now, those in use when they come back, and refuses to open more. */
  close(): Promise<void>
}

interface Waiting<Held> {
  key: string
  /** Until then it hopes for one of its own key to come back, rather than closing another’s. */
  hopesUntil: number
  settle(connection: Held | Promise<Held>): void
}

/** Opening a connection takes longer than most queries: this long is worth the wait for one of one’s own. */
const worthTheWaitMs = 50

export function keyedConnections<Held extends Line>(
  open: (key: string) => Promise<Held>,
  largest: number,
  hopeMs = worthTheWaitMs,
): Connections<Held> {
  const keys = new Map<Held, string>()
  const idle: Held[] = []
  const broken = new WeakSet<Held>()
  /** How many of each key are in use, or being opened for somebody. */
  const inUse = new Map<string, number>()
  let waiting: Waiting<Held>[] = []
  let places = 0
  let closed = false

  const count = (key: string, step: 1 | -1) => {
    const now = (inUse.get(key) ?? 0) + step
    if (now === 0) inUse.delete(key)
    else inUse.set(key, now)
  }

  const drop = (connection: Held): Promise<void> => {
    if (idle.includes(connection)) idle.splice(idle.indexOf(connection), 1)
    keys.delete(connection)
    return connection.end().catch(() => undefined)
  }

  const leavePlace = (): void => {
    places--
    serveWaiting()
  }

  async function openFor(key: string): Promise<Held> {
    try {
      const connection = await open(key)
      keys.set(connection, key)
      connection.on('error', () => lost(connection))
      return connection
    } catch (error) {
      count(key, -1)
      leavePlace()
      throw error
    }
  }

  /** An idle one that breaks leaves at once; one in use when it is given back. */
  function lost(connection: Held): void {
    if (idle.includes(connection)) void drop(connection).then(leavePlace)
    else broken.add(connection)
  }

  /** What a key may have now: one of its own, a new place, or the place of the one idle for longest. */
  function offer({ key, hopesUntil }: Waiting<Held>): Held | Promise<Held> | undefined {
    const own = idle.findLast((connection) => keys.get(connection) === key)
    if (own) {
      idle.splice(idle.indexOf(own), 1)
      return own
    }
    if (places < largest) {
      places++
      return openFor(key)
    }
    const hopes = inUse.has(key) && performance.now() < hopesUntil
    return idle[0] && !hopes ? drop(idle[0]).then(() => openFor(key)) : undefined
  }

  /** In the order of asking: whoever must wait is overtaken only while it hopes. */
  function serveWaiting(): void {
    waiting = waiting.filter((one) => {
      const offered = offer(one)
      if (!offered) return true
      count(one.key, 1)
      one.settle(offered)
      return false
    })
  }

  return {
    take(key) {
      if (closed) return Promise.reject(new Error('The connections are closed'))
      const turn = new Promise<Held>((settle) => {
        waiting.push({ key, hopesUntil: performance.now() + hopeMs, settle })
      })
      serveWaiting()
      if (waiting.length > 0) setTimeout(serveWaiting, hopeMs + 1)
      return turn
    },
    give(connection, spoilt) {
      count(keys.get(connection)!, -1)
      if (closed || spoilt || broken.has(connection)) void drop(connection).then(leavePlace)
      else {
        idle.push(connection)
        serveWaiting()
      }
    },
    async forget(key) {
      const those = idle.filter((connection) => keys.get(connection) === key)
      await Promise.all(those.map((connection) => drop(connection).then(leavePlace)))
    },
    async close() {
      closed = true
      await Promise.all([...idle].map((connection) => drop(connection).then(leavePlace)))
    },
  }
}
