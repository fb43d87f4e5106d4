// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { peopleTogether } from './people-together.ts'
import { unnamedPeople } from './unnamed-people.ts'

export const people: readonly Check[] = [nearDuplicates, peopleTogether, unnamedPeople]
