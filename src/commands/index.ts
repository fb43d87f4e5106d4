// SPDX-License-Identifier: EUPL-1.2
import type { Command } from './command.ts'
import { importInvoicesCommand } from './import-invoices.ts'
import { importPaymentsCommand } from './import-payments.ts'
import { migrateCommand } from './migrate.ts'

/** Every command, in the order of the help. A name that starts another comes after it. */
export const commands: readonly Command[] = [migrateCommand, importInvoicesCommand, importPaymentsCommand]
