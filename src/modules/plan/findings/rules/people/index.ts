// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { headMissing } from './head-missing.ts'
import { loneTitle } from './lone-title.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { oddSurname } from './odd-surname.ts'
import { peopleTogether } from './people-together.ts'
import { personTwice } from './person-twice.ts'
import { undividedWork } from './undivided-work.ts'
import { unnamedPeople } from './unnamed-people.ts'

export const people: readonly Check[] = [
  headMissing,
  personTwice,
  nearDuplicates,
  peopleTogether,
  unnamedPeople,
  loneTitle,
  oddSurname,
  undividedWork,
]
