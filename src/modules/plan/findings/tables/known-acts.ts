// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'

interface KnownAct {
  kind: 'd.lgs.' | 'legge'
  number: number
  year: number
  /** What is spoken of where this act is meant, since every year has acts of every number. */
  about: RegExp
  day: CivilDate
}

const act =
  (kind: KnownAct['kind']) =>
  (number: number, day: string, about: RegExp): KnownAct => ({
    ...{ kind, number, about, day: civilDate(day) },
    year: Number(day.slice(0, 4)),
  })

const decree = act('d.lgs.')
const law = act('legge')

/** The acts that plans cite most, to notice a wrong year. */
export const knownActs: readonly KnownAct[] = [
  decree(33, '2013-03-14', /trasparen|pubblicazion|pagament|accesso civico/i),
  decree(150, '2009-10-27', /performance|valutazion|premi/i),
  decree(165, '2001-03-30', /pubblico impiego|dipendent|personale|dirigent/i),
  decree(267, '2000-08-18', /enti locali|tuel|giunta|consiglio|bilancio/i),
  decree(118, '2011-06-23', /contabil|bilanc|residui/i),
  decree(82, '2005-03-07', /digital|informatic/i),
  decree(36, '2023-03-31', /appalt|contratt|affidament/i),
  decree(198, '2006-04-11', /pari opportunità|azioni positive/i),
  decree(81, '2008-04-09', /sicurezza|rischi lavorativi/i),
  decree(231, '2002-10-09', /ritard|pagament/i),
  law(190, '2012-11-06', /corruzion/i),
  law(241, '1990-08-07', /procediment|accesso/i),
  law(145, '2018-12-30', /pagament|debit/i),
]
