// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from '#platform/mail/outbox.ts'
import type { Identity } from './accounts/store.ts'

interface Link {
  person: Pick<Identity, 'given' | 'email'>
  /** Whose Traguardo it is: «Comune di Borgo San Lieto». */
  owner: string
  link: string
}

/** A letter to somebody, from the Traguardo of their municipality. */
export const letter = ({ person, owner }: Omit<Link, 'link'>, subject: string, lines: readonly string[]): Letter => ({
  recipient: person.email,
  subject: `${subject} · ${owner}`,
  body: [`Ciao ${person.given},`, '', ...lines, '', `Traguardo, ${owner}`, ''].join('\n'),
})

export const invitationLetter = (to: Link): Letter =>
  letter(to, 'Entra in Traguardo', [
    'ti hanno invitato in Traguardo, dove si segue il piano del Comune.',
    'Scegli la tua password da qui:',
    '',
    to.link,
    '',
    'Il link vale una volta sola, per 7 giorni. Se è scaduto, chiedine un altro a chi amministra Traguardo.',
  ])

export const resetLetter = (to: Link): Letter =>
  letter(to, 'Scegli una nuova password', [
    'hai chiesto di cambiare la password di Traguardo. Sceglila da qui:',
    '',
    to.link,
    '',
    'Il link vale una volta sola, per un’ora.',
    'Se non lo hai chiesto tu, non fare niente: la tua password resta quella di prima.',
  ])
