// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import type { ContributionCertificate } from '#law/payment-checks.ts'
import { namesOf } from '#modules/access/index.ts'
import { type FileNames, fileNames } from '#modules/originals/index.ts'
import { areaNames } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { deedsOn, type PastDeed } from '#platform/journal.ts'
import { keptTallies } from '../../figures/kept.ts'
import { findInvoice, type InvoiceDetail } from '../../list.ts'
import type { KeptNotice } from '../../notices/model.ts'
import { noticesOf } from '../../notices/store.ts'
import type { SettingsOn } from '../../settings/model.ts'
import { isInForce, type RefusalReason } from '../../settings/refusals/model.ts'
import { refusalReasons } from '../../settings/refusals/store.ts'
import { settingsByDay } from '../../settings/store.ts'
import { arrivedOn, type InvoiceLife } from '../model.ts'
import { findLives } from '../store/lives.ts'
import { certificateOf, creditNotesOf, findDetails, type InvoiceDetails, lowerable, type Related } from './store.ts'

/** A deed of a person on the invoice. */
export interface Signed extends PastDeed {
  name: string
}

/** All that the page of an invoice shows. */
export interface Sheet {
  /** With where its payments and settlements came from. */
  invoice: InvoiceDetail
  life: InvoiceLife
  details: InvoiceDetails
  areaName: string | null
  creditNotes: readonly Related[]
  /** The invoice that this credit note lowers, or may lower. */
  lowerable: readonly Related[]
  certificate: ContributionCertificate | null
  /** Why it can be refused on some day since it came. */
  reasons: readonly RefusalReason[]
  deeds: readonly Signed[]
  notices: readonly KeptNotice[]
  /** What was paid in the year of the day, by then. */
  soFar: { count: bigint; amount: bigint; weightedDays: bigint }
  names: FileNames
  chosenOn: SettingsOn
}

export async function findSheet(db: Database, id: bigint, on: CivilDate): Promise<Sheet | undefined> {
  const [invoice, details] = await Promise.all([findInvoice(db, id, on), findDetails(db, id)])
  if (!invoice || !details) return undefined
  const days = { from: yearOf(yearOfDay(on)).from, to: on }
  const [[life], areas, creditNotes, others, certificate, reasons, deeds, notices, [soFar]] = await Promise.all([
    findLives(db, [id]),
    areaNames(db),
    creditNotesOf(db, id),
    details.lowers !== null || invoice.amountDue < 0n ? lowerable(db, details.supplierId) : [],
    certificateOf(db, details.supplierId),
    refusalReasons(db),
    deedsOn(db, 'invoice', String(id)),
    noticesOf(db, id),
    keptTallies(db, [{ figure: 'payments', days }]),
  ])
  const files = [details, ...invoice.payments, ...invoice.settlements, ...notices].map(({ original }) => original)
  const people = await namesOf(
    db,
    deeds.map(({ who }) => who),
  )
  return {
    ...{ invoice, life: life!, details, creditNotes, lowerable: others, certificate, notices },
    reasons: reasons.filter((reason) => isInForce(reason, arrivedOn(life!))),
    areaName: areas.find(({ code }) => code === invoice.unit)?.name ?? null,
    deeds: deeds.map((deed) => ({ ...deed, name: people.get(deed.who)! })),
    soFar: soFar!,
    names: await fileNames(db, files),
    chosenOn: await settingsByDay(db),
  }
}
