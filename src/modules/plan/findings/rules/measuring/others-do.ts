// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, placeOfAll, theObjectives } from '../../finding.ts'

/** «l’Ufficio Ragioneria, previ controlli, provvederà». */
const task =
  /(?<![a-zà-ÿ])(?:l[’']|(?:il|la|lo)\s)(uff(?:icio|\.)?|servizio|settore)\s([a-zà-ÿ]{3,20})\.?(?![a-zà-ÿ])[^.;\n]{0,90}?\s[a-zà-ÿ]{2,20}(?:erà|irà|eranno|iranno)(?![a-zà-ÿ])/gi
const accounting = /ragion|^rag$|contab|finanz|bilanci/

/** An objective asks of an area what the area does, not what another office will do. */
export const othersDo: Check = (plan, lines) => {
  const said = plan.areas.flatMap(({ name, objectives }) =>
    objectives.flatMap((objective) => {
      const others = [...objective.target.matchAll(task)].find((match) => !isOf(name, bare(match[2]!)))
      return others ? [{ objective, quote: others[0], office: `${others[1]} ${others[2]}` }] : []
    }),
  )
  if (said.length === 0) return []
  return [
    {
      code: 'others-do',
      severity: 'info',
      message: `Una parte del risultato tocca a un altro ufficio («${said[0]!.office}»), non a chi ha l’obiettivo: così è per ${theObjectives(said.map(({ objective }) => objective))}.`,
      ...placeOfAll(said, lines),
      remedy: 'Lascia a ogni area la sua parte: quella dell’altro ufficio va fra i suoi obiettivi.',
    },
  ]
}

const isOf = (area: string, office: string): boolean =>
  bare(area).includes(office) ||
  (accounting.test(office) &&
    bare(area)
      .split(' ')
      .some((word) => accounting.test(word)))
