// SPDX-License-Identifier: EUPL-1.2
import type { Citation } from '../citations.ts'
import type { Source } from './source.ts'

interface SupersededAct extends Citation, Source {
  /** First day on which it is not in force. */
  since: string
  instead: string
}

/** Acts that plans still cite as if they were in force. */
export const supersededActs: readonly SupersededAct[] = [
  {
    ...{ kind: 'legge', number: 125, year: 1991, since: '2006-06-15' },
    ...{ instead: 'il Codice delle pari opportunità, D.Lgs. 198/2006', source: 'art. 57 D.Lgs. 198/2006' },
  },
  {
    ...{ kind: 'legge', number: 142, year: 1990, since: '2000-10-13' },
    ...{ instead: 'il TUEL, D.Lgs. 267/2000', source: 'art. 274 D.Lgs. 267/2000', unread: true },
  },
  {
    ...{ kind: 'legge', number: 15, year: 1968, since: '2001-03-07' },
    ...{ instead: 'il D.P.R. 445/2000', source: 'art. 77 D.P.R. 445/2000', unread: true },
  },
  {
    ...{ kind: 'legge', number: 675, year: 1996, since: '2004-01-01' },
    ...{
      instead: 'il Regolamento (UE) 2016/679 e il D.Lgs. 196/2003',
      source: 'art. 183 D.Lgs. 196/2003',
      unread: true,
    },
  },
  {
    ...{ kind: 'legge', number: 1204, year: 1971, since: '2001-04-27' },
    ...{
      instead: 'il Testo unico maternità e paternità, D.Lgs. 151/2001',
      source: 'art. 86 D.Lgs. 151/2001',
      unread: true,
    },
  },
  {
    ...{ kind: 'legge', number: 109, year: 1994, since: '2006-07-01' },
    ...{
      instead: 'il Codice dei contratti pubblici, D.Lgs. 36/2023',
      source: 'art. 256 D.Lgs. 163/2006',
      unread: true,
    },
  },
  {
    ...{ kind: 'd.lgs.', number: 29, year: 1993, since: '2001-05-24' },
    ...{ instead: 'il D.Lgs. 165/2001', source: 'art. 72 D.Lgs. 165/2001', unread: true },
  },
  {
    ...{ kind: 'd.lgs.', number: 626, year: 1994, since: '2008-05-15' },
    ...{ instead: 'il Testo unico sulla sicurezza, D.Lgs. 81/2008', source: 'art. 304 D.Lgs. 81/2008', unread: true },
  },
  {
    ...{ kind: 'd.lgs.', number: 163, year: 2006, since: '2016-04-19' },
    ...{ instead: 'il Codice dei contratti pubblici, D.Lgs. 36/2023', source: 'art. 217 D.Lgs. 50/2016', unread: true },
  },
  {
    ...{ kind: 'd.lgs.', number: 50, year: 2016, since: '2023-07-01' },
    ...{
      instead: 'il Codice dei contratti pubblici, D.Lgs. 36/2023, salvo le procedure già avviate',
      source: 'art. 226 D.Lgs. 36/2023',
      unread: true,
    },
  },
  {
    ...{ kind: 'direttiva', number: 73, year: 2002, since: '2009-08-15' },
    ...{ instead: 'la direttiva 2006/54/CE', source: 'art. 34 dir. 2006/54/CE' },
  },
  {
    ...{ kind: 'direttiva', number: 207, year: 1976, since: '2009-08-15' },
    ...{ instead: 'la direttiva 2006/54/CE', source: 'art. 34 dir. 2006/54/CE' },
  },
]
