// SPDX-License-Identifier: EUPL-1.2
import { type Check, isOfSecretary, listed } from '../../finding.ts'

const fewestAreas = 3

/** Where nearly every area says who leads it, all do. */
export const headMissing: Check = ({ areas }) => {
  const lacking = areas.filter((area) => area.headAsPrinted === null && !isOfSecretary(area))
  if (areas.length < fewestAreas || lacking.length === 0 || lacking.length * 3 > areas.length) return []
  return [
    {
      code: 'head-missing',
      severity: 'warning',
      message: `Non si legge chi è responsabile di ${listed(lacking.map(({ name }) => `«${name}»`))}, mentre le altre aree lo dicono.`,
      lines: lacking.map(({ headingLines }) => headingLines[0]),
      quote: lacking[0]!.name,
      remedy: 'Scrivi «Responsabile:» e il nome sotto il titolo dell’area; se il posto è vacante, di’ chi lo copre.',
      objectives: [],
    },
  ]
}
