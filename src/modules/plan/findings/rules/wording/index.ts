// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { cutText } from './cut-text.ts'
import { loneItem } from './lone-item.ts'
import { misspelling } from './misspelling.ts'
import { officeWordings } from './office-wordings.ts'
import { reasonAsTitle } from './reason-as-title.ts'
import { repeatedWords } from './repeated-words.ts'
import { staleIndex } from './stale-index.ts'
import { swappedLetters } from './swapped-letters.ts'

export const wording: readonly Check[] = [
  cutText,
  loneItem,
  reasonAsTitle,
  repeatedWords,
  misspelling,
  swappedLetters,
  officeWordings,
  staleIndex,
]
