// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOn } from '../../finding.ts'

const announced = /\b(?:i seguenti|le seguenti|seguenti|questi|queste)\b[^:]{0,60}:\s*$/i
const first = /^[\s*_-]{0,6}a\)/i
const second = /^[\s*_-]{0,6}b\)/i
const farthest = 40

/** A list announced in the plural has more than one item. */
export const loneItem: Check = (plan, lines) =>
  lines.flatMap((line, index) => {
    if (!announced.test(line.slice(-120))) return []
    const following = lines.slice(index + 1, index + farthest).filter((each) => each.trim() !== '')
    if (!first.test(following[0] ?? '') || following.some((each) => second.test(each))) return []
    return {
      code: 'lone-item',
      severity: 'warning' as const,
      message: 'L’elenco è annunciato al plurale, ma ha una voce sola: «a)», e non c’è «b)».',
      ...placeOn(plan, [index + 1], line.trim().slice(-100)),
      remedy: 'Controlla se mancano voci; se non mancano, scrivi al singolare.',
    }
  })
