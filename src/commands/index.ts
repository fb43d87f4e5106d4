// SPDX-License-Identifier: EUPL-1.2
import type { Command } from './command.ts'
import { migrateCommand } from './migrate.ts'

/** Every command, in the order of the help. A name that starts another comes after it. */
export const commands: readonly Command[] = [migrateCommand]
