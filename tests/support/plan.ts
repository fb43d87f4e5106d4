// SPDX-License-Identifier: EUPL-1.2
/** A small plan of one area, as its author would send it; each objective is a row of the table. */
export const smallPlan = (rows: readonly string[][]): string =>
  [
    'COMUNE DI ACQUASALATA',
    '',
    '**PIANO INTEGRATO DI ATTIVITÀ E ORGANIZZAZIONE (PIAO) 2026/2028**',
    'SOTTOSEZIONE 2.2 – PERFORMANCE',
    'Area POLIZIA LOCALE',
    'Responsabile incaricato di E.Q. ADA NERI',
    '',
    [
      'N',
      'Peso',
      'Descrizione progetto',
      'Target',
      'Indicatore',
      'Risorse umane da impiegare',
      'Misura anticorruzione',
    ].join('\t'),
    ...rows.map((row) => row.join('\t')),
  ].join('\n')

/** Two objectives that weigh 100 together: a deadline and a payment threshold. */
export const twoObjectives = smallPlan([
  [
    '1',
    '70%',
    'Nuovo regolamento della biblioteca',
    'Approvazione del regolamento',
    'Entro il 30/06/2026',
    'Ugo Bianchi',
    'Pubblicazione degli atti',
  ],
  [
    '2',
    '30%',
    'Rispetto dei tempi di pagamento',
    'Pagare nei termini',
    'Indicatore di tempestività dei pagamenti (ITP) pari a 0',
    'Tutto il personale',
    'Pubblicazione degli indicatori',
  ],
])
