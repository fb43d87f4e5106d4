// SPDX-License-Identifier: EUPL-1.2
import type { BackupSettings } from './folder.ts'

/** Where the people of one municipality look after its copies. */
export interface BackupDesk {
  code: string
  settings: BackupSettings
  /** «ogni notte alle 2:30». */
  when: string
  /** Has a copy made as soon as possible; false when one is waiting or under way already. */
  ask(): Promise<boolean>
}
