// SPDX-License-Identifier: EUPL-1.2

import type { Source } from './source.ts'

interface Abolished extends Source {
  name: string
  words: RegExp
  /** First day without it. */
  since: string
  /** What took its place; nothing when nothing did. */
  instead: string | null
  severity: 'warning' | 'info'
}

/** Bodies and institutes that plans still name. */
export const abolished: readonly Abolished[] = [
  {
    name: 'Equitalia',
    words: /\bEquitalia\b(?!\sGiustizia)/gi,
    since: '2017-07-01',
    instead: 'l’Agenzia delle entrate-Riscossione',
    source: 'art. 1 D.L. 193/2016',
    severity: 'warning',
  },
  {
    name: 'l’INPDAP',
    words: /\bINPDAP\b/gi,
    since: '2012-01-01',
    instead: 'l’INPS',
    source: 'art. 21 D.L. 201/2011',
    unread: true,
    severity: 'warning',
  },
  {
    name: 'il Corpo forestale dello Stato',
    words: /\bCorpo [Ff]orestale dello Stato\b/g,
    since: '2017-01-01',
    instead: 'i Carabinieri forestali',
    source: 'art. 7 D.Lgs. 177/2016',
    unread: true,
    severity: 'warning',
  },
  {
    name: 'DigitPA',
    words: /\bDigitPA\b/gi,
    since: '2012-06-26',
    instead: 'l’AgID',
    source: 'art. 22 D.L. 83/2012',
    unread: true,
    severity: 'warning',
  },
  {
    name: 'l’Agenzia del territorio',
    words: /\bAgenzia del [Tt]erritorio\b/g,
    since: '2012-12-01',
    instead: 'l’Agenzia delle entrate',
    source: 'art. 23-quater D.L. 95/2012',
    unread: true,
    severity: 'warning',
  },
  {
    name: 'il reddito di cittadinanza',
    words: /\breddito di cittadinanza\b/gi,
    since: '2024-01-01',
    instead: 'l’assegno di inclusione',
    source: 'art. 1, comma 318, L. 197/2022',
    unread: true,
    severity: 'warning',
  },
  {
    name: 'il reato di abuso d’ufficio',
    words: /\babuso d[’']ufficio\b|\bart(?:\.|icolo) 323 c\.\s?p\./gi,
    since: '2024-08-25',
    instead: 'gli altri reati contro la pubblica amministrazione',
    source: 'art. 1, comma 1, lett. b, L. 114/2024',
    severity: 'warning',
  },
  {
    name: 'il lavoro ripartito (job sharing)',
    words: /\bjob sharing\b|\blavoro ripartito\b/gi,
    since: '2015-06-25',
    instead: null,
    source: 'art. 55 D.Lgs. 81/2015',
    severity: 'info',
  },
  {
    name: 'il contratto a progetto',
    words: /\bco\.\s?co\.\s?pro\b|\bcontratt[oi] a progetto\b/gi,
    since: '2015-06-25',
    instead: 'la collaborazione coordinata e continuativa',
    source: 'art. 52 D.Lgs. 81/2015',
    severity: 'info',
  },
]
