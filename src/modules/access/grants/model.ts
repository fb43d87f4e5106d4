// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { addDays, type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { day, optional, rowNumber, text } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isOfOneArea, type Role, roles } from '../roles.ts'

/** An area in which a role can be held. */
export interface AreaName {
  code: string
  name: string
}

/** A role given to somebody, as the register of roles keeps it. */
export interface HeldRole {
  id: bigint
  accountId: bigint
  /** Of who holds it. */
  name: string
  role: Role
  area: string | null
  from: CivilDate
  /** The last day; nothing when it has no end. */
  until: CivilDate | null
  act: string
  /** What ended it before its time. */
  endingAct: string | null
}

/** Somebody to whom a role can be given. */
export interface Person {
  id: bigint
  name: string
}

const act = text.max(200, 'usa al massimo 200 caratteri')
export const plausibleDay = day.refine(
  (written) => written >= '2000' && written < '2100',
  'scrivi una data tra il 2000 e il 2099',
)

/** A role to be given, as the form says it. */
export const newRole = z
  .object({
    person: rowNumber('scegli una persona'),
    role: z.enum(roles, 'scegli un ruolo'),
    area: optional(
      text
        .transform((written) => written.toUpperCase())
        .refine((code) => /^[A-Z0-9]{1,8}$/.test(code), 'scrivi la sigla dell’area, come PL'),
    ),
    from: plausibleDay,
    until: optional(plausibleDay),
    act,
  })
  .superRefine(({ role, area, from, until }, { addIssue }) => {
    const complain = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
    if (isOfOneArea(role) && area === null) complain('area', 'scegli l’area: questo ruolo vale in una sola')
    if (!isOfOneArea(role) && area !== null) complain('area', 'lascia vuoto: questo ruolo vale in tutto il Comune')
    if (until !== null && until < from) complain('until', 'finisce prima di cominciare')
  })

export type NewRole = z.infer<typeof newRole>

/** The last day of a role, and the act that ends it. */
export const roleEnding = z.object({ lastDay: plausibleDay, act })

export type RoleEnding = z.infer<typeof roleEnding>

interface Giving {
  /** Account of who gives it. */
  by: string
  /** Nothing when nobody has that account, or it is suspended. */
  person: Person | undefined
  /** What the person holds already. */
  held: readonly HeldRole[]
  /** Of the plan; none when there is no plan yet, and any code is good. */
  areas: readonly AreaName[]
}

/** Why a role cannot be given; nothing when it can. */
export function whyNotGiven(wanted: NewRole, { by, person, held, areas }: Giving): Refusal | undefined {
  if (!person) return nobody
  if (String(wanted.person) === by) return notToOneself
  const { area } = wanted
  if (area !== null && areas.length > 0 && !areas.some(({ code }) => code === area))
    return new Refusal(
      'conflict',
      `Nel piano non c’è l’area ${area}: le aree sono ${areas.map(({ code }) => code).join(', ')}.`,
    )
  const same = held.find((each) => each.role === wanted.role && each.area === area && overlap(each, wanted))
  if (!same) return undefined
  const end = same.until ? `, fino al ${formatDayInFull(same.until)}` : ', senza fine'
  return new Refusal(
    'conflict',
    `${same.name} ha già questo ruolo dal ${formatDayInFull(same.from)}${end} (${same.act}): prima mettigli fine, o scegli un periodo che non si sovrappone.`,
  )
}

// Two people are needed for a role to change hands: who administers cannot become secretary alone, nor the secretary
// administrator.
const notToOneself = new Refusal(
  'forbidden',
  'Nessuno può dare un ruolo a sé stesso: chiedilo a un’altra persona che può darlo.',
)

export const nobody = new Refusal('conflict', 'Questa persona non c’è, o il suo accesso è sospeso: scegline un’altra.')

const overlap = (a: { from: CivilDate; until: CivilDate | null }, b: typeof a): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)

interface Ending {
  today: CivilDate
  /** Of those who may enter, all that are given, this one too. */
  administrators: readonly HeldRole[]
}

/** Why a role cannot end on a day; nothing when it can. Yesterday is the earliest: it ends at once. */
export function whyNotEnded(
  held: HeldRole,
  lastDay: CivilDate,
  { today, administrators }: Ending,
): Refusal | undefined {
  if (lastDay < addDays(today, -1))
    return new Refusal('conflict', 'Il passato non si cambia: un ruolo finisce al più presto ieri, cioè da subito.')
  if (held.until !== null && lastDay >= held.until)
    return new Refusal(
      'conflict',
      `Questo ruolo finisce già il ${formatDayInFull(held.until)}: per prolungarlo, danne uno nuovo con il suo atto.`,
    )
  if (held.role !== 'administrator') return undefined
  const firstWithout = addDays(lastDay < held.from ? held.from : lastDay, 1)
  const remains = administrators.some(({ id, from, until }) => id !== held.id && from <= firstWithout && until === null)
  return remains ? undefined : lastAdministrator
}

const lastAdministrator = new Refusal(
  'conflict',
  'È l’unico amministratore senza scadenza: dai prima questo ruolo a un’altra persona.',
)

/** Which roles of the register to look at; an empty box leaves out nothing. */
export const roleFilter = z.object({
  name: z.string().trim().max(100, 'cerca al massimo 100 caratteri'),
  role: z.union([z.literal(''), z.enum(roles)]).catch(''),
  when: z.enum(['now', 'future', 'past', 'ever']).catch('now'),
})

export type RoleFilter = z.infer<typeof roleFilter>

export const whenNames: Record<RoleFilter['when'], string> = {
  now: 'in vigore',
  future: 'non ancora cominciati',
  past: 'finiti',
  ever: 'tutti',
}
