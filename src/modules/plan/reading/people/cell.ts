// SPDX-License-Identifier: EUPL-1.2
import type { Participant } from '../../model.ts'
import { collaborators } from './collaborators.ts'
import { readName, titleOf } from './name.ts'
import { splitNames } from './split.ts'

const group =
  /^(?:tutt[oiae]\b|intero\b|personale\b|dipendenti\b|addett[oi]\b|operator[ei]\b|agenti\b|squadra\b|gruppo\b|unità\b|n\.?\s*\d+\s)/i
const office = /^(?:l['’])?(?:ufficio|uffici|servizio|servizi|settore|area|u\.o\.)\b/i
const role =
  /^(?:il |la )?(?:responsabil[ei]|dirigente|segretari[oa]|vice ?segretari[oa]|comandante|titolare|direttore|direttrice|capo|funzionari[oa]|istruttor[ei]|istruttrice|specialista|assistente|collaborator[ei]|collaboratrice|categoria|cat\.|e\.?q\.?|p\.?o\.?|rup|rpct|rtd)(?![a-zà-ÿ])/i

/** Who a cell names: people one by one, roles and groups as written, then the offices that collaborate. */
export function participantsIn(cell: string): Participant[] {
  return cell.split(/\n|;/).flatMap((line) => {
    const { before, offices } = collaborators(line.trim())
    return [...ownPeople(before), ...offices.map((text): Participant => ({ kind: 'office', text }))]
  })
}

function ownPeople(text: string): Participant[] {
  if (text === '') return []
  if (group.test(text) && !/^n[^,]*,/i.test(text)) return [{ kind: 'group', text }]
  if (office.test(text)) return [{ kind: 'office', text }]
  return text
    .replace(/\s?\([^()]*\)/g, '')
    .replace(/\s?\(?(?<!\d)\d{1,3}(?:,\d{1,2})?\s?%\)?/g, '')
    .split(/,|\/|\sed?\s|\s[–—-]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(onePiece)
}

function onePiece(piece: string): Participant[] {
  if (group.test(piece)) return [{ kind: 'group', text: piece }]
  if (office.test(piece)) return [{ kind: 'office', text: piece }]
  if (role.test(piece)) return roleWithName(piece)
  if (!looksLikeNames(piece)) return [{ kind: 'group', text: piece }]
  return splitNames(piece).map((text) => ({ kind: 'person', text, name: readName(text) }))
}

/** «Responsabile di area» is a role; «Responsabile: Rita Neri» is Rita Neri. */
function roleWithName(piece: string): Participant[] {
  const [, named] = piece.split(/:\s*/)
  return named && looksLikeNames(named)
    ? splitNames(named).map((text) => ({ kind: 'person', text, name: readName(text) }))
    : [{ kind: 'role', text: piece }]
}

/** Two words or more, each with a capital, no figure among them. */
function looksLikeNames(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => titleOf(word) === undefined)
  return words.length >= 2 && words.every((word) => /^[\p{Lu}][\p{L}'’.-]*$|^(?:d['’]|d[aei]l?|la|lo)$/u.test(word))
}
