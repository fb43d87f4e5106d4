// SPDX-License-Identifier: EUPL-1.2
import { formatDayAndMonth } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { may, type User } from '#modules/access/index.ts'
import { byDanger, type Work } from '../queue/work.ts'

/** How many are told one by one: the others wait on the page. */
const mostTold = 10

/** The work whose next step is this person’s, the most dangerous first. */
export const workFor = (user: User, all: readonly Work[]): Work[] =>
  all
    .filter(({ state, life }) =>
      state.turn === 'area' ? may(user, 'invoices:settle', { area: life.unit }) : may(user, 'invoices:check'),
    )
    .toSorted(byDanger)

/** What a letter says of it: numbers and days, and nobody’s name. */
export function digestOf(own: readonly Work[], address: string): { subject: string; lines: string[] } {
  const told = own.slice(0, mostTold)
  const rest = own.length - told.length
  const total = own.reduce((sum, { outstanding }) => sum + outstanding, 0n)
  return {
    subject: own.length === 1 ? 'Oggi ti aspetta una fattura' : `Oggi ti aspettano ${formatNumber(own.length)} fatture`,
    lines: [
      `${counted(own.length, 'fattura aspetta', 'fatture aspettano')} il tuo lavoro, ${formatEuro(total)} in tutto.`,
      ...(rest > 0 ? [`Ecco le ${told.length} più pericolose per l’indicatore dell’anno:`] : []),
      ...told.flatMap((work) => ['', lineOf(work), `${address}/fatture/${work.id}`]),
      '',
      `${rest > 0 ? `Le altre ${formatNumber(rest)} sono nella coda` : 'La coda'}: ${address}/fatture`,
      `Se non vuoi più questa lettera: ${address}/account`,
    ],
  }
}

function lineOf({ life, state, lanes }: Work): string {
  const [law, area, accounting] = lanes
  const own = state.turn === 'area' ? area : accounting
  const due = law?.clock.state === 'not-started' ? undefined : law?.clock.lastDay
  const days = [
    own && own.clock.state !== 'not-started' && `il tuo termine: ${own.words}`,
    due && `scadenza di legge: ${formatDayAndMonth(due)}`,
  ].filter(Boolean)
  return `${life.number}: ${state.next} (${days.join('; ')})`
}
