// SPDX-License-Identifier: EUPL-1.2

import type { Source } from './source.ts'

interface LegalTerm extends Source {
  what: string
  words: RegExp
  /** Month and day of each year: «04-30». */
  by: string
}

/** Days the law fixes for acts that plans often promise. */
export const legalTerms: readonly LegalTerm[] = [
  {
    what: 'il rendiconto',
    // Not the «rendiconto del contributo», nor the one of a project.
    words:
      /\bapprova[a-zà-ÿ]{0,6}\s(?:[a-zà-ÿ]{1,15}\s){0,3}rendiconto\b(?!\s(?:final|econom|pnrr|de(?:l\s|i\s|ll[aeo]\s|ll[’'])(?!gestion|esercizi|comun|20)))|\brendiconto(?: 20\d\d)?\s[^.;,]{0,10}\bapprova/i,
    by: '04-30',
    source: 'art. 227, comma 2, D.Lgs. 267/2000',
  },
  {
    what: 'la salvaguardia degli equilibri di bilancio',
    words: /\bsalvaguardia (?:degli )?equilibri\b/i,
    by: '07-31',
    source: 'art. 193, comma 2, D.Lgs. 267/2000',
    unread: true,
  },
  {
    what: 'il bilancio consolidato',
    words: /\bapprova[a-zà-ÿ]{0,6}\s(?:[a-zà-ÿ]{1,15}\s){0,2}bilancio consolidato\b/i,
    by: '09-30',
    source: 'art. 151, comma 8, D.Lgs. 267/2000',
    unread: true,
  },
  {
    what: 'la Relazione sulla performance',
    // Its publication and the opinion on it come later.
    words:
      /(?:^|\b(?:approva|adozion|adott|predispo|redazion|stesura|presentazion)[a-zà-ÿ]{0,8}\s(?:[a-zà-ÿ]{1,15}\s){0,3})relazione (?:annuale )?sulla performance\b(?![^.;]{0,30}(?:validat|pubblicat))/i,
    by: '06-30',
    source: 'art. 10, comma 1, lett. b, D.Lgs. 150/2009',
  },
  {
    what: 'gli obiettivi di accessibilità',
    words: /\bpubblica[a-zà-ÿ]{0,6}\s(?:[a-zà-ÿ]{1,15}\s){0,3}obiettivi (?:annuali )?di accessibilità(?![a-zà-ÿ])/i,
    by: '03-31',
    source: 'art. 9, comma 7, D.L. 179/2012',
  },
]
