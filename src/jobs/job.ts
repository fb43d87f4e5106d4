// SPDX-License-Identifier: EUPL-1.2
import type { Entrance } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import type { DatabaseServer, Municipality } from '#platform/municipalities/index.ts'
import type { BackupSettings } from '../backups/folder.ts'

/** Something to be done for each municipality in use, without anybody asking. */
export interface Job {
  name: string
  /** In Rome. */
  cron: string
  /** «ogni notte alle 2:30», for the pages. */
  when: string
  run(place: Place): Promise<unknown>
}

/** Where and when a job is done. */
export interface Place {
  server: DatabaseServer
  municipality: Municipality
  db: Database
  now: Date
  backups: BackupSettings
  /** Where other programs put invoices, one folder inside for each municipality. */
  inbox: string | undefined
  /** How its people enter, and whether letters leave. */
  entrance: Entrance
}
