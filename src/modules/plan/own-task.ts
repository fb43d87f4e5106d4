// SPDX-License-Identifier: EUPL-1.2
import type { Matter, User } from '#modules/access/index.ts'
import type { PlanObjective } from './approved.ts'
import type { Participant } from './model.ts'

/** An objective as what somebody wants to act on: whose it is, and whether it is a task of theirs. */
export const matterOf = ({ name }: Pick<User, 'name'>, { areaCode, participants }: PlanObjective): Matter => ({
  area: areaCode,
  ownTask: participants.some((participant) => isNamed(participant, name)),
})

/** The plan names the person, whatever the capitals and accents and which name comes first, or all the staff. */
function isNamed(participant: Participant, name: string): boolean {
  if (participant.kind === 'person') {
    const { given, family } = participant.name
    return folded(`${given} ${family}`) === folded(name)
  }
  return participant.kind === 'group' && everybody.test(participant.text.trim())
}

const everybody =
  /^(?:tutto il|tutti i|(?:l[’'])?intero) (?:personale|dipendenti)(?: (?:dell[’']|del )(?:area|ente|ufficio|settore|servizio))?\.?$/i

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')
