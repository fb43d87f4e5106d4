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
  settle(connection: Held | Promise<Held>): void
}

export function keyedConnections<Held extends Line>(
  open: (key: string) => Promise<Held>,
  largest: number,
): Connections<Held> {
  const keys = new Map<Held, string>()
  const idle: Held[] = []
  const waiting: Waiting<Held>[] = []
  let places = 0
  let closed = false

  const drop = (connection: Held): Promise<void> => {
    if (idle.includes(connection)) idle.splice(idle.indexOf(connection), 1)
    keys.delete(connection)
    return connection.end().catch(() => undefined)
  }

  async function openFor(key: string): Promise<Held> {
    try {
      const connection = await open(key)
      keys.set(connection, key)
      connection.on('error', () => lost(connection))
      return connection
    } catch (error) {
      leavePlace()
      throw error
    }
  }

  function leavePlace(): void {
    places--
    serveNext()
  }

  /** An idle one that breaks leaves at once; one in use when it is given back. */
  function lost(connection: Held): void {
    if (idle.includes(connection)) void drop(connection).then(leavePlace)
    else keys.delete(connection)
  }

  /** Makes room for the first who waits, whatever the key; nobody overtakes. */
  function serveNext(): void {
    while (waiting.length > 0) {
      const { key, settle } = waiting[0]!
      const same = idle.findLast((connection) => keys.get(connection) === key)
      if (same) idle.splice(idle.indexOf(same), 1)
      const oldest = same || places < largest ? undefined : idle[0]
      if (!same && !oldest && places >= largest) return
      waiting.shift()
      if (!same && !oldest) places++
      settle(same ?? (oldest ? drop(oldest).then(() => openFor(key)) : openFor(key)))
    }
  }

  return {
    take(key) {
      if (closed) return Promise.reject(new Error('The connections are closed'))
      const turn = new Promise<Held>((settle) => waiting.push({ key, settle }))
      serveNext()
      return turn
    },
    give(connection, spoilt) {
      if (closed || spoilt || !keys.has(connection)) void drop(connection).then(leavePlace)
      else {
        idle.push(connection)
        serveNext()
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
