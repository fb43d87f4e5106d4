// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, type PlanContent, placeOn } from '../../finding.ts'

/** The areas of municipal staff since 1 April 2023 (CCNL Funzioni locali 16 novembre 2022, artt. 12-13). */
const areas = [
  { name: 'Operatori', before: /^cat(?:egoria)? a\d?$/, near: /^operator[a-z]{1,3}$/ },
  { name: 'Operatori esperti', before: /^cat(?:egoria)? b\d?$/, near: /^operator[a-z]{0,3} espert[a-z]{0,3}$/ },
  { name: 'Istruttori', before: /^cat(?:egoria)? c\d?$/, near: /^istrut[a-z]{2,6}$/ },
  {
    name: 'Funzionari ed Elevata Qualificazione',
    before: /^cat(?:egoria)? d\d?$/,
    near: /^fun[a-z]{5,9} elevata qualificazione$/,
  },
]
const since = 2024

/** Staff is classed by the areas of the contract in force, named as it names them. */
export const categoryName: Check = (plan) =>
  plan.document.planYear < since
    ? []
    : labelsOf(plan).flatMap(({ label, line }) => {
        const own = ownWords(label)
        const right = areas.find(
          ({ name, before, near }) => before.test(own) || (near.test(own) && own !== ownWords(name)),
        )
        if (!right) return []
        return {
          code: 'category-name',
          severity: 'info',
          message: `«${label}» nel contratto in vigore si chiama «${right.name}» (artt. 12 e 13 CCNL Funzioni locali 16 novembre 2022).`,
          ...placeOn(plan, [line], label),
          remedy: `Scrivi «Area ${right.name === 'Funzionari ed Elevata Qualificazione' ? 'dei' : 'degli'} ${right.name}».`,
        }
      })

function labelsOf({ personnel }: PlanContent): { label: string; line: number }[] {
  const pay = personnel?.pay
  return [
    ...(personnel?.tables ?? []).flatMap(({ kind, rows }) => (kind === 'by_category' ? rows : [])),
    ...(pay?.rows ?? []).map(({ level }, index) => ({
      label: level,
      line: pay!.lines[1] - pay!.rows.length + 1 + index,
    })),
  ]
}

/** Without «Area», articles and conjunctions. */
const ownWords = (label: string): string =>
  bare(label)
    .split(' ')
    .filter((word) => !/^(?:area|degli|dei|dell|e|ed)$/.test(word))
    .join(' ')
