// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'

interface KnownAct {
  kind: 'd.lgs.' | 'legge'
  number: number
  year: number
  /** What is spoken of where this act is meant, since every year has acts of every number. */
  about: RegExp
  day: CivilDate
  /** Years of other acts of the same number, which speak of near things and are cited as well. */
  others: readonly number[]
}

const act =
  (kind: KnownAct['kind']) =>
  (number: number, day: string, about: RegExp, ...others: number[]): KnownAct => ({
    ...{ kind, number, about, others, day: civilDate(day) },
    year: Number(day.slice(0, 4)),
  })

const decree = act('d.lgs.')
const law = act('legge')

/** The acts that plans cite most, to notice a wrong year. */
export const knownActs: readonly KnownAct[] = [
  decree(33, '2013-03-14', /trasparen|pubblicazion|pagament|accesso civico/i, 2016, 2025),
  decree(150, '2009-10-27', /performance|valutazion|premi/i, 2011, 2015, 2022),
  decree(165, '2001-03-30', /pubblico impiego|dipendent|personale|dirigent/i),
  decree(267, '2000-08-18', /enti locali|tuel|giunta|consiglio|bilancio/i),
  decree(118, '2011-06-23', /contabil|bilanc|residui/i),
  decree(82, '2005-03-07', /digital|informatic/i, 2022),
  decree(36, '2023-03-31', /appalt|contratt|affidament/i, 2006, 2021),
  decree(198, '2006-04-11', /pari opportunità|azioni positive/i, 2021),
  decree(81, '2008-04-09', /sicurezza|rischi lavorativi/i, 2015),
  decree(231, '2002-10-09', /ritard|pagament/i, 2001, 2007),
  law(190, '2012-11-06', /corruzion/i, 2014),
  law(241, '1990-08-07', /procediment|accesso/i),
  law(145, '2018-12-30', /pagament|debit/i),
]
