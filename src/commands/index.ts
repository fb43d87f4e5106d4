// SPDX-License-Identifier: EUPL-1.2
import { acts } from '#modules/registers/acts/index.ts'
import { payments } from '#modules/registers/invoices/index.ts'
import { readings } from '#modules/registers/readings/index.ts'
import { accountInviteCommand, accountResetCommand } from './account.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { importInvoicesCommand } from './import-invoices.ts'
import { importOrdersCommand } from './import-orders.ts'
import { importPlanCommand } from './import-plan.ts'
import { importRegisterCommand } from './import-register.ts'
import { journalVerifyCommand } from './journal-verify.ts'
import { measureCommand } from './measure.ts'
import { migrateCommand } from './migrate.ts'
import { municipalityArchiveCommand, municipalityReopenCommand } from './municipality-archive.ts'
import { municipalityCreateCommand } from './municipality-create.ts'
import { municipalityExportCommand, municipalityImportCommand } from './municipality-export.ts'
import { municipalityListCommand } from './municipality-list.ts'
import { readCommand } from './read.ts'
import { restoreCommand } from './restore.ts'
import { startCommand } from './start.ts'
import { workerCommand } from './worker.ts'
import { writeCommand } from './write.ts'

/** Every command, in the order of the help. A name that starts another comes after it. */
export const commands: readonly Command[] = [
  demoCommand,
  municipalityCreateCommand,
  municipalityListCommand,
  municipalityArchiveCommand,
  municipalityReopenCommand,
  municipalityExportCommand,
  municipalityImportCommand,
  migrateCommand,
  startCommand,
  workerCommand,
  accountInviteCommand,
  accountResetCommand,
  readCommand,
  writeCommand,
  importPlanCommand,
  importInvoicesCommand,
  importRegisterCommand('payments', payments),
  importOrdersCommand,
  importRegisterCommand('acts', acts),
  importRegisterCommand('readings', readings),
  measureCommand,
  journalVerifyCommand,
  backupCommand,
  restoreCommand,
]
