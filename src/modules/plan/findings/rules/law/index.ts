// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { noLongerThere } from './abolished.ts'
import { actYear } from './act-year.ts'
import { categoryName } from './category-name.ts'
import { councilAct } from './council-act.ts'
import { piaoSection } from './piao-section.ts'
import { sectionName } from './section-name.ts'
import { supersededAct } from './superseded-act.ts'
import { themesMissing } from './themes-missing.ts'

export const law: readonly Check[] = [
  actYear,
  supersededAct,
  noLongerThere,
  sectionName,
  piaoSection,
  councilAct,
  categoryName,
  themesMissing,
]
