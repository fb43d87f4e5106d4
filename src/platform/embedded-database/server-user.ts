// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root: it then runs as this user, made if missing. */
export interface ServerUser {
  uid: number
  gid: number
}

export async function serverUser(): Promise<ServerUser> {
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
export function canEnter(user: ServerUser, path: string): boolean {
  const parent = dirname(path)
  if (parent !== path && !canEnter(user, parent)) return false
  if (!existsSync(path)) return true
  const { uid, gid, mode } = statSync(path)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}

/** One folder of root's for each folder asked for, so that two checkouts never share their data. */
export const elsewhere = (wanted: string): string =>
  join('/var/lib/traguardo', createHash('sha256').update(wanted).digest('hex').slice(0, 12))
