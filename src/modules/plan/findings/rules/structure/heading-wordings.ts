// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, listed } from '../../finding.ts'

const opening = /^(?:area|servizio|settore|direzione)\b(?: (?:area|servizio|settore|direzione)\b)?/
const fewestWays = 3

/** Areas are announced alike, not «Area», «Servizio» and «Area Servizio». */
export const headingWordings: Check = ({ areas }) => {
  const announced = areas.filter(({ nameAsPrinted }) => opening.test(bare(nameAsPrinted)))
  const ways = Map.groupBy(announced, ({ nameAsPrinted }) => opening.exec(bare(nameAsPrinted))![0])
  const doubled = [...ways].flatMap(([way, same]) => (way.includes(' ') ? same : []))
  if (ways.size < fewestWays || doubled.length === 0) return []
  return [
    {
      code: 'heading-wordings',
      severity: 'info',
      message: `Le aree sono presentate in ${ways.size} modi: ${listed([...ways.keys()].map((way) => `«${way}»`))}.`,
      lines: announced.map(({ headingLines }) => headingLines[0]),
      quote: doubled[0]!.nameAsPrinted,
      remedy: 'Intitola tutte le aree allo stesso modo, come nell’organigramma.',
      objectives: [],
    },
  ]
}
