// SPDX-License-Identifier: EUPL-1.2

interface PiaoSection {
  number: string
  name: string
  words: RegExp
  source: string
}

/** Where each matter stands in the PIAO (D.M. 30 giugno 2022, n. 132, in force since 22 September 2022). */
export const piaoSections: readonly PiaoSection[] = [
  { number: '2.1', name: 'Valore pubblico', words: /valore pubblico/i, source: 'art. 3, comma 1, lett. a' },
  { number: '2.2', name: 'Performance', words: /performance/i, source: 'art. 3, comma 1, lett. b' },
  {
    number: '2.3',
    name: 'Rischi corruttivi e trasparenza',
    words: /corruzion|corruttiv|trasparenza/i,
    source: 'art. 3, comma 1, lett. c',
  },
  {
    number: '3.1',
    name: 'Struttura organizzativa',
    words: /struttura organizzativa/i,
    source: 'art. 4, comma 1, lett. a',
  },
  {
    number: '3.2',
    name: 'Organizzazione del lavoro agile',
    words: /lavoro agile|smart[ -]?working|da remoto|lavoro a distanza/i,
    source: 'art. 4, comma 1, lett. b',
  },
  {
    number: '3.3',
    name: 'Piano triennale dei fabbisogni di personale',
    words: /fabbisogn|piano assunzion/i,
    source: 'art. 4, comma 1, lett. c',
  },
]
