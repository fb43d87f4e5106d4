// SPDX-License-Identifier: EUPL-1.2
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatProblem } from '#kernel/problem.ts'
import type { Database } from '#platform/database.ts'
import { filesAt, type GivenFile } from '../files.ts'
import type { FileReport } from '../model.ts'
import { importEach, throwAny } from './actions.ts'
import { outcomeNames } from './words.ts'

/** A file that nobody touched for so long is whole: whoever writes it by pieces has ended, or renamed it into place. */
const restMs = 10_000

/** Names of files not in place yet: hidden, or as programs call what they are still writing. */
const unfinished = /^\.|\.(part|partial|filepart|tmp|crdownload)$/i

const broughtBy = { id: 'traguardo', from: 'lavoro pianificato' }

/**
 * Imports the files of a folder that are whole at an instant, then moves each to «fatti», or to «rifiutati» when nothing
 * of it was accepted, beside a text with its outcome. Cut short, it takes those left again, which changes nothing.
 * @throws once all are put away, what the program failed on.
 */
export async function importFolder(db: Database, folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o770 })
  const names = await wholeFilesIn(folder, now)
  const reports = new Map<string, FileReport[]>(names.map((name) => [name, []]))
  const { id, failures } = await importEach(db, filesOfAll(folder, names), {
    ...{ origin: 'folder', by: broughtBy },
    tell: (report) => reports.get(outermost(report.file))!.push(report),
  })
  for (const [name, own] of reports) await putAway(folder, name, { intake: id!, reports: own })
  throwAny(failures)
}

async function wholeFilesIn(folder: string, now: Date): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || unfinished.test(entry.name)) continue
    const { mtimeMs, ctimeMs } = await stat(join(folder, entry.name))
    if (now.getTime() - Math.max(mtimeMs, ctimeMs) >= restMs) names.push(entry.name)
  }
  return names.toSorted()
}

async function* filesOfAll(folder: string, names: readonly string[]): AsyncGenerator<GivenFile> {
  for (const name of names) yield* filesAt(join(folder, name))
}

/** Of «archivio.zip/fattura.xml» the archive. */
const outermost = (name: string): string => name.split('/')[0]!

interface Ended {
  intake: bigint
  reports: readonly FileReport[]
}

/** The number of the import keeps apart files of one name that come on different days. */
async function putAway(folder: string, name: string, { intake, reports }: Ended): Promise<void> {
  const refused = reports.every(({ outcome }) => outcome === 'refused')
  const place = join(folder, refused ? 'rifiutati' : 'fatti')
  await mkdir(place, { recursive: true, mode: 0o770 })
  const kept = join(place, `${intake}-${name}`)
  await writeFile(`${kept}.esito.txt`, [`Importazione n. ${intake}`, ...reports.flatMap(linesOf), ''].join('\n'))
  await rename(join(folder, name), kept)
}

const linesOf = ({ file, outcome, problems }: FileReport): string[] => [
  `${file}: ${outcomeNames[outcome]}`,
  ...problems.map((problem) => `  ${formatProblem(problem)}`),
]
