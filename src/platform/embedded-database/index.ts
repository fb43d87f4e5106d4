// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '#kernel/refusal.ts'
import { findBinaries } from './binaries.ts'
import { joinOrStart, mustBeLeftAlone } from './joining.ts'
import { canEnter, elsewhere, type ServerUser, serverUser } from './server-user.ts'

const run = promisify(execFile)

/** A PostgreSQL of our own, from npm's binaries: same engine and same durability as a server's. */
export interface EmbeddedDatabase {
  connectionString: string
  /** Where the data really is: not the folder asked for, when its user could not enter it. */
  folder: string
  /** Stops the server, unless another process is still using it. */
  close(): Promise<void>
}

interface Settings {
  /** For tests alone: trades durability for speed. */
  forgetful?: boolean
}

/** Starts the database in a folder, or joins it when it is already running there. */
export async function startEmbeddedDatabase(
  wanted: string,
  { forgetful = false }: Settings = {},
): Promise<EmbeddedDatabase> {
  const user = process.getuid?.() === 0 ? await serverUser() : undefined
  const folder = user && !canEnter(user, resolve(wanted)) ? elsewhere(resolve(wanted)) : resolve(wanted)
  const binaries = await findBinaries(user)
  const cluster = join(folder, 'postgres')
  const pgCtl = (...args: string[]) =>
    run(join(binaries, 'bin', 'pg_ctl'), ['-D', cluster, ...args], { ...user, cwd: folder })

  const key = giveFolder(folder, user)
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries, cluster, join(folder, 'database.key'), user)

  const start = async () => {
    const settings = ['-c listen_addresses=127.0.0.1', `-c unix_socket_directories=''`, `-p ${await freePort()}`]
    if (forgetful) settings.push('-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off')
    await pgCtl('start', '-w', '-s', '-l', join(folder, 'postgres.log'), '-o', settings.join(' '))
  }
  const connectionString = await joinOrStart(cluster, key, () => pgCtl('status'), start)

  return {
    connectionString,
    folder,
    async close() {
      if (await mustBeLeftAlone(connectionString)) return
      await pgCtl('stop', '-m', 'fast', '-w', '-s')
    },
  }
}

async function initialise(
  binaries: string,
  cluster: string,
  keyFile: string,
  user: ServerUser | undefined,
): Promise<void> {
  // A cluster left half-made by a crash has no PG_VERSION yet in its final place: it is made aside, then renamed.
  const aside = `${cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  const options = ['--username=traguardo', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions']
  await run(join(binaries, 'bin', 'initdb'), ['-D', aside, `--pwfile=${keyFile}`, ...options], {
    ...user,
    cwd: dirname(cluster),
  })
  renameSync(aside, cluster)
}

/** Makes the folder, hands it to the server's user, and returns the password kept in it. */
function giveFolder(folder: string, user: ServerUser | undefined): string {
  const keyFile = join(folder, 'database.key')
  try {
    mkdirSync(dirname(folder), { recursive: true })
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw new Refusal(
      'conflict',
      `La cartella dei dati ${folder} non si può creare: scegline un’altra con TRAGUARDO_DATA (${error}).`,
    )
  }
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (user) for (const path of [folder, keyFile]) chownSync(path, user.uid, user.gid)
  return readFileSync(keyFile, 'utf8')
}

const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
