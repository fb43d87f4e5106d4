// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { type CivilDate, daysBetween, formatDayInFull } from '#kernel/civil-date.ts'
import { rowNumber, text } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type HeldRole, nobody, type Person, plausibleDay } from '../grants/model.ts'
import { reachOf } from '../permissions.ts'
import type { Role } from '../roles.ts'

/** Days of the longest delegation: for holidays and short absences, not in place of an appointment. No norm says it. */
export const longestDelegation = 60

/** A role lent to somebody for a period. */
export interface Delegation {
  id: bigint
  grantId: bigint
  role: Role
  area: string | null
  /** Who lends it, and to whom. */
  from: Party
  to: Party
  firstDay: CivilDate
  lastDay: CivilDate
  act: string
}

interface Party {
  accountId: bigint
  name: string
}

export const newDelegation = z
  .object({
    grant: rowNumber('scegli il ruolo da delegare'),
    person: rowNumber('scegli una persona'),
    firstDay: plausibleDay,
    lastDay: plausibleDay,
    act: text.max(200, 'usa al massimo 200 caratteri'),
  })
  .superRefine(({ firstDay, lastDay }, { addIssue }) => {
    const complain = (message: string) => addIssue({ code: 'custom', path: ['lastDay'], message })
    if (lastDay < firstDay) complain('finisce prima di cominciare')
    else if (daysBetween(firstDay, lastDay) >= longestDelegation)
      complain(`una delega dura al massimo ${longestDelegation} giorni: per un periodo più lungo serve un incarico`)
  })

export type NewDelegation = z.infer<typeof newDelegation>

/** Roles that may be lent: those that decide, not those that only watch. */
export const mayBeLent = (role: Role): boolean => reachOf(role, 'roles:delegate') !== undefined

interface Lending {
  /** Account of who lends. */
  by: string
  today: CivilDate
  /** The role to be lent, when there is one with that number. */
  held: HeldRole | undefined
  /** Nothing when nobody has that account, or it is suspended. */
  person: Person | undefined
  /** What the other person holds already. */
  theirs: readonly HeldRole[]
  /** Delegations of the same role to the same person. */
  others: readonly Delegation[]
}

/** Why a role cannot be lent; nothing when it can. A delegation is no role of one's own: it is never lent again. */
export function whyNotLent(
  wanted: NewDelegation,
  { by, today, held, person, theirs, others }: Lending,
): Refusal | undefined {
  if (!held || String(held.accountId) !== by)
    return new Refusal('forbidden', 'Puoi delegare solo un ruolo tuo: uno che ti è stato delegato non si delega.')
  if (!mayBeLent(held.role)) return new Refusal('forbidden', 'Questo ruolo non si delega: vale solo per chi lo ha.')
  if (String(wanted.person) === by)
    return new Refusal('conflict', 'Non serve delegare a sé stessi: scegli un’altra persona.')
  if (!person) return nobody
  if (wanted.firstDay < today)
    return new Refusal('conflict', 'Una delega comincia al più presto oggi: cambia il primo giorno.')
  if (held.from > wanted.firstDay || (held.until !== null && held.until < wanted.lastDay))
    return new Refusal(
      'conflict',
      `Il tuo ruolo va dal ${formatDayInFull(held.from)}${held.until ? ` al ${formatDayInFull(held.until)}` : ''}: la delega deve stare dentro.`,
    )
  const covers = (from: CivilDate, until: CivilDate | null) =>
    from <= wanted.lastDay && (until === null || until >= wanted.firstDay)
  if (theirs.some((each) => each.role === held.role && each.area === held.area && covers(each.from, each.until)))
    return new Refusal('conflict', 'Questa persona ha già lo stesso ruolo in quei giorni: la delega non serve.')
  if (others.some(({ firstDay, lastDay }) => covers(firstDay, lastDay)))
    return new Refusal(
      'conflict',
      'In quei giorni c’è già una delega a questa persona: revocala, o scegli altri giorni.',
    )
  return undefined
}

/** Whose it is may revoke it, and who gives roles; never once it is over. */
export function whyNotRevoked(
  { from, lastDay }: Delegation,
  { by, today, givesRoles }: { by: string; today: CivilDate; givesRoles: boolean },
): Refusal | undefined {
  if (String(from.accountId) !== by && !givesRoles)
    return new Refusal('forbidden', 'Può revocarla chi l’ha data, o chi può dare e togliere ruoli.')
  if (lastDay < today) return new Refusal('conflict', 'Questa delega è già finita: non c’è niente da revocare.')
  return undefined
}
