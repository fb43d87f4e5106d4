// SPDX-License-Identifier: EUPL-1.2
import { yearOfDay } from '#kernel/civil-date.ts'
import type { Problem } from '#kernel/problem.ts'
import { type ClosedYear, holdYears, whyClosed } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { type HashedFile, keepOriginals } from '#platform/originals.ts'
import type { FileReport } from '../model.ts'
import { replacedBy } from '../remarks.ts'
import { isReplaced } from '../store.ts'
import { type Addressed, contradiction, type Notice, noticeNames, speaksOf, type Told, toldBy } from './model.ts'
import { addNotice, holdAddressed, paidOn, sdiIdsOf, setTold } from './store.ts'

/** Records a message of the Sistema di Interscambio and what it tells of its invoices, here already or still to come. */
export async function recordNotice(
  transaction: Database,
  file: HashedFile,
  notice: Notice,
  by: Doer,
): Promise<FileReport> {
  const about = `${noticeNames[notice.kind]} (${notice.kind})`
  const report = { file: file.name, invoices: [], rows: [] }
  if (!(await addNotice(transaction, file.sha256, notice))) {
    return { ...report, outcome: 'duplicate', problems: [{ message: `${about}: è già nel registro.` }] }
  }
  await keepOriginals(transaction, [file], by)
  const now = { file: file.name, notice: notice.kind, sdiId: notice.sdiId }
  await note(transaction, by, { did: 'invoices.notified', about: file.sha256, now, originals: [file.sha256] })

  const { reached, problems } = await tell(transaction, notice.sdiId, by)
  const own = reached.filter((invoice) => speaksOf(notice, invoice))
  const contradictions = own.flatMap((invoice) => contradiction(notice, invoice) ?? [])
  const message = `${about}: ${saidOf(own)}.`
  const all = [{ message }, ...contradictions.map((said) => ({ message: `${about}, ${said}.` })), ...problems]
  return { ...report, outcome: all.length > 1 ? 'remarks' : 'accepted', problems: all }
}

const saidOf = (invoices: readonly Addressed[]): string =>
  invoices.length === 0
    ? 'conservato; la sua fattura non è ancora nel registro'
    : `unito alla fattura ${invoices.map(({ number }) => number).join(', ')}`

/** Tells the invoices of these files, just added, what messages said before they came; returns the problems of each. */
export async function tellAll(
  transaction: Database,
  sdiFiles: readonly string[],
  by: Doer,
): Promise<Map<string, Problem[]>> {
  const problems = new Map<string, Problem[]>()
  for (const { sdiFile, sdiId } of await sdiIdsOf(transaction, sdiFiles)) {
    const told = await tell(transaction, sdiId, by)
    problems.set(sdiFile, [...(problems.get(sdiFile) ?? []), ...told.problems])
  }
  return problems
}

/** Returns the invoices as they are now, and why some did not change. */
async function tell(db: Database, sdiId: string, by: Doer): Promise<{ reached: Addressed[]; problems: Problem[] }> {
  const closed = await holdYears(db)
  const { notices, invoices } = await holdAddressed(db, sdiId)
  const problems: Problem[] = []
  const reached: Addressed[] = []
  for (const invoice of invoices) {
    const told = toldBy(notices, invoice)
    const why = (await whyClosedFor(db, invoice, told, closed)) ?? (await whyNotStanding(db, invoice, told))
    if (why !== undefined)
      problems.push({ message: `Fattura ${invoice.number}: il messaggio è conservato e non la cambia, ${why}.` })
    else if (!isSame(invoice, told)) {
      await setTold(db, invoice.id, told)
      const originals = notices.filter((notice) => speaksOf(notice, invoice)).map(({ original }) => original)
      const deed = { did: 'invoice.notified', about: String(invoice.id), before: shown(invoice), now: shown(told) }
      await note(db, by, { ...deed, originals })
    }
    reached.push(why === undefined ? { ...invoice, ...told } : invoice)
  }
  return { reached, problems }
}

/** Why an invoice that was refused cannot be owed again. */
const whyNotStanding = async (db: Database, invoice: Addressed, told: Told): Promise<string | undefined> =>
  invoice.acceptance === 'refused' && told.acceptance !== 'refused' && (await isReplaced(db, invoice.id))
    ? replacedBy
    : undefined

const shown = ({ sdiId, receivedOn, dueOn, acceptance, acceptanceOn }: Told) => ({
  ...{ sdiId, receivedOn, dueOn, acceptance, acceptanceOn },
})

const isSame = (before: Told, now: Told): boolean => JSON.stringify(shown(before)) === JSON.stringify(shown(now))

/** Why what is told would move the figures of a closed year. */
async function whyClosedFor(
  db: Database,
  invoice: Addressed,
  told: Told,
  closed: readonly ClosedYear[],
): Promise<string | undefined> {
  if (closed.length === 0 || isSame({ ...invoice, sdiId: told.sdiId }, told)) return undefined
  const days = [invoice.dueOn ?? invoice.datedOn, told.dueOn ?? invoice.datedOn, ...(await paidOn(db, invoice.id))]
  const year = days.map(yearOfDay).find((each) => closed.some((one) => one.year === each))
  return year === undefined ? undefined : whyClosed(year, closed)
}
