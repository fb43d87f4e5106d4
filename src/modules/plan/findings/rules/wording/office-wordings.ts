// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, placeOn, wordings } from '../../finding.ts'

const office = /\b[Uu]ff(?:icio|\.)?\s\p{Lu}\p{Ll}{2,20}\b\.?/gu

/** One office has one name, not «Ufficio Ragioneria» here and «Uff. Rag.» there. */
export const officeWordings: Check = (plan, lines) => {
  const written = [...wordings(lines, office)].map(([name, places]) => ({ name, places, own: nameOf(name) }))
  return [...Map.groupBy(written, ({ own }) => own)].flatMap(([own, short]) => {
    const full = written.find((each) => each.own.length > own.length && each.own.startsWith(own))
    if (!full || !short.some(({ name }) => name.endsWith('.'))) return []
    const all = [full.name.replace(/\.$/, ''), ...short.map(({ name }) => name)]
    return {
      code: 'office-wordings' as const,
      severity: 'info' as const,
      message: `Lo stesso ufficio è scritto in ${all.length} modi: ${listed(all.map((name) => `«${name}»`))}.`,
      ...placeOn(
        plan,
        short.flatMap(({ places }) => places),
        short[0]!.name,
      ),
      remedy: 'Scrivi sempre il nome intero.',
    }
  })
}

/** «ragioneria» of «Ufficio Ragioneria». */
const nameOf = (written: string): string => bare(written).split(' ').slice(1).join(' ')
