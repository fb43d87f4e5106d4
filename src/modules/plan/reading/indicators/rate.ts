// SPDX-License-Identifier: EUPL-1.2

const time = '(?:giorno|settimana|mese|bimestre|trimestre|quadrimestre|semestre)(?![a-zà-ÿ])'
const eachTime = new RegExp(`(?:(?<![a-zà-ÿ])(?:al|alla|a|per|ogni)\\s|\\/\\s?)${time}`, 'i')
const eachPerson =
  /pro[- ]?capite|(?<![a-zà-ÿ])(?:per|a)\s(?:ogni|ciascun[oa]?|operatore|dipendente|agente|unità|persona|utente|abitante|classe|addetto)(?![a-zà-ÿ])/i

/** «1 al mese». */
export const isEachTime = (text: string): boolean => eachTime.test(text)

/** How many times a year what bears the adjective comes. */
const turns: Readonly<Record<string, number>> = {
  ...{ giornalier: 365, settimanal: 52, quindicinal: 24, mensil: 12, bimestral: 6 },
  ...{ trimestral: 4, quadrimestral: 3, semestral: 2 },
}
const adjective = new RegExp(`(?<![a-zà-ÿ])(${Object.keys(turns).join('|')})[aeio](?![a-zà-ÿ])`, 'i')

/** «10 al mese», «40 ore pro capite», «2 controlli settimanali»: so many each time; «4 report trimestrali» are the year’s. */
export function isRate(text: string, amount?: number): boolean {
  const [, rhythm] = adjective.exec(text) ?? []
  return isEachTime(text) || eachPerson.test(text) || (rhythm !== undefined && turns[rhythm.toLowerCase()] !== amount)
}
