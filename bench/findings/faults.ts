// SPDX-License-Identifier: EUPL-1.2
import type { FindingCode } from '#modules/plan/index.ts'

/** One fault planted in a clean plan, and all that must be found for it. */
export interface Fault {
  plan: string
  /** Words of the clean plan and what stands in their place. */
  edits: readonly (readonly [string | RegExp, string])[]
  found: readonly FindingCode[]
}

const inText = (found: FindingCode | readonly FindingCode[], ...edits: Fault['edits']): Fault => ({
  plan: 'clean-text.txt',
  edits,
  found: [found].flat(),
})
const onePromise = 'Modulo in linea entro il 31/05/2026'
const annualDelay = 'Indicatore di ritardo annuale dei pagamenti non superiore a 0'
const payments = `Tempi di pagamento delle fatture (art. 4-bis D.L. 13/2023)\tLiquidazione entro 10 giorni dalla ricezione della fattura\t${annualDelay}`

export const faults: readonly Fault[] = [
  inText('weights-sum', ['1\t20%\tControlli', '1\t25%\tControlli']),
  inText('weight-missing', ['2\t20%\tRegolamento', '2\t\tRegolamento']),
  inText(['column-sum', 'row-sum'], ['Polizia locale\t9\t4\t13', 'Polizia locale\t9\t4\t14']),
  inText('column-sum', ['TOTALE\t26\t35\n', 'TOTALE\t27\t35\n']),
  inText('personnel-declared', ['Istruttori\t12\t18', 'Istruttori\t11\t18'], ['TOTALE\t26\t35\n', 'TOTALE\t25\t35\n']),
  inText('text-in-number', ['17\t31\t48', '17\t31 di cui 3 a tempo parziale\t48']),
  inText('malformed-cup', ['J51F24000980006', 'J51F2400098006']),
  inText('duplicate-cup', ['J51F24000980006', 'J11F22000570006']),
  inText(
    'copied-amount',
    ['J51F24000980006', 'J11F22003790006'],
    ['€ 12.150,00', '€ 14.000,00'],
    ['€ 106.072,00', '€ 107.922,00'],
  ),
  inText('amount-in-text', ['valore è di € 79.922,00', 'valore è di € 79.229,00']),
  inText('act-missing', ['Approvato con deliberazione', 'Proposta']),
  inText(
    'two-names',
    ['a) indagine', 'a) codice di condotta contro le molestie, con una indagine'],
    ['b) formazione', 'b) codice di comportamento contro le molestie e formazione'],
  ),
  inText('overlapping-years', [
    'Le azioni sono',
    'Come nel piano triennale 2025/2027 e nel triennio precedente, le azioni sono',
  ]),
  inText('other-start', ['Il piano segue', 'Il piano ha decorrenza dalla data di pubblicazione e segue']),
  inText('undefined-period', ['Il piano segue', 'Il Comune nel corso del triennio ha formato tutti.\nIl piano segue']),
  inText('objectives-done', [
    'Il lavoro agile,',
    'Obiettivi raggiunti\n\nIl Comune ha attivato lo sportello ed è stato rifatto il sito.\n\n2. Il lavoro agile\n\nIl lavoro agile,',
  ]),
  inText('unreported-objective', [
    'Il piano segue',
    'Per il primo obiettivo si è fatta formazione, per gli obiettivi numero 3 e 4 gli orari.\nOBIETTIVO 1: ascolto\nOBIETTIVO 2: tutela\nOBIETTIVO 3: concorsi\nOBIETTIVO 4: orari\nIl piano segue',
  ]),
  inText('projects-sum', ['€ 106.072,00', '€ 106.027,00']),
  inText('status-in-text', ['liquidato al Comune', 'in fase di liquidazione']),
  inText('undescribed-projects', ['sull’App IO', 'in linea']),
  inText('staff-scope', ['SITUAZIONE DEL', 'Dipendenti in servizio a tempo indeterminato\nSITUAZIONE DEL']),
  inText(
    'converted-text',
    ['Presenza di', '<p>Presenza di'],
    ['Modulo unico', '<p>Modulo unico'],
    ['Lavori finiti', '<p>Lavori finiti'],
  ),
  inText('lump-sum', ['€ 14.000,00', '€ 14.500,00'], ['€ 106.072,00', '€ 106.572,00']),
  inText('contradictory-deadlines', ['Modulo unico in linea, esame', 'Modulo in linea entro il 30/06/2026, esame']),
  inText('impossible-date', ['Emissione degli atti e notifica', 'Emissione degli atti dal 31 giugno 2026 e notifica']),
  inText('malformed-date', ['n. 12 del 30/01/2026', 'n. 12 del 30//01/2026']),
  inText('late-for-law', ['entro il 31/03/2026\tChiara', 'entro il 30/04/2026\tChiara']),
  inText('year-inferred', [onePromise, 'Modulo in linea entro il 31 maggio']),
  inText('early-term', ['Apertura entro il 28/02/2026', 'Apertura entro il 31/01/2026']),
  inText('vague-frequency', ['verificata ogni sei mesi', 'verificata periodicamente']),
  inText('mixed-dates', ['Apertura entro il 28/02/2026', 'Apertura entro il 28.02.2026']),
  inText(['zero-equality', 'indicator-of-law'], [new RegExp(annualDelay, 'g'), 'ITP pari a 0']),
  inText('indicator-of-law', [new RegExp(annualDelay, 'g'), 'ITP non superiore a 0']),
  inText('payment-objective-weight', ['4\t30%\tTempi', '4\t20%\tTempi'], ['1\t20%\tControlli', '1\t30%\tControlli']),
  inText('payment-objective-missing', [payments, 'Archivio\tRiordino\tRiordino entro il 30/06/2026']),
  inText('to-be-specified', [onePromise, 'On/Off']),
  inText('not-measurable', [onePromise, 'Durante tutto l’anno']),
  inText(
    'quantity-in-target',
    ['n. 120 controlli entro il 31/12/2026 (erano 96 nel 2025, fonte: registro di servizio)', 'Entro il 31/12/2026'],
    ['Presenza di una pattuglia agli ingressi', 'n. 120 controlli agli ingressi, erano 96'],
  ),
  inText('coverage-without-term', [onePromise, 'Controllo 100% delle domande']),
  inText('count-without-term', ['n. 120 controlli entro il 31/12/2026 (', 'n. 120 controlli (']),
  inText('step-without-day', [onePromise, 'Modulo entro il 31/05/2026 – Rogito – Relazione entro il 30/11/2026']),
  inText('event-without-date', [onePromise, '10 giorni dalla trasmissione dei mandati']),
  inText(
    'recurring-count',
    [onePromise, 'Entro il 30/06/2026 e il 30/09/2026 relazione alla Giunta'],
    ['Modulo unico in linea', 'Modulo unico in linea e informativa trimestrale alla Giunta'],
  ),
  inText('recurring-only-in-target', [
    '\tProposta completa dei pareri',
    '\tProposta dei pareri e invio report mensile',
  ]),
  inText('several-projects', ['Semplificazione delle domande', 'Semplificazione: PNRR Misura 1.4.3 e Misura 1.4.1']),
  inText('from-acceptance', [/dalla ricezione della fattura/g, 'dall’accettazione della fattura']),
  inText('without-baseline', [', rispetto a 60 del 2025', '']),
  inText('others-decide', ['Proposta consegnata al Consiglio Comunale', 'Approvazione in Consiglio Comunale']),
  inText('act-year', ['11 aprile 2006, n. 198', '11 aprile 2016, n. 198']),
  inText('superseded-act', ['è regolato dalla', 'è regolato dalla legge 10 aprile 1991, n. 125 e dalla']),
  inText('abolished', ['Le gestioni ex INPDAP sono dell’INPS', 'Le pensioni le liquida l’INPDAP']),
  inText('section-name', ['AT, sottosezione Accessibilità', 'AT, sottosezione Bilancio']),
  inText('piao-section', [
    'Il lavoro agile, di cui alla sottosezione 3.2 del PIAO,',
    'La sottosezione 2 del PIAO sul lavoro agile',
  ]),
  inText('council-act', ['delibera di Giunta n. 31 del 2024', 'delibera consiliare n. 31 del 2024']),
  inText('category-name', ['Area degli Istruttori', 'Categoria C']),
  inText('themes-missing', ['Semplificazione delle domande', 'Riordino delle domande']),
  inText('near-duplicate-people', ['Sara Montelini, Sara Marchesani', 'Debora Neri, Deborah Neri']),
  inText('people-together', ['Sara Montelini, Sara Marchesani', 'Sara Montelini Sara Marchesani']),
  inText(
    'group-wordings',
    ['Gaia Montelupari, Elvio Santarcini', 'Tutto il personale'],
    ['Sara Montelini, Sara Marchesani', 'Tutto il personale assegnato'],
    ['Carla Bevilari, Pietro Anselmi', 'Tutto il personale dipendente'],
  ),
  inText('role-for-name', ['Gaia Montelupari, Elvio Santarcini', 'Responsabile, Elvio Santarcini']),
  inText('odd-surname', ['Sara Montelini, Sara Marchesani', 'Sara Montelini, Ugo Settmi']),
  inText('heading-wordings', ['Area POLIZIA', 'Servizio POLIZIA'], ['Area TECNICA', 'Area: Servizio TECNICA']),
  inText('others-do', ['Lavori finiti prima delle lezioni', 'Lavori finiti; l’Ufficio Scuola avviserà le famiglie']),
  inText(
    'other-event',
    ['Lavori finiti prima delle lezioni', 'Sistemazione dei tetti'],
    ['Fine dei lavori entro', 'Avvio dei lavori entro'],
  ),
  inText('duplicate-number', ['4\t30%\tTempi', '3\t30%\tTempi']),
  inText('number-missing', ['2\t20%\tRegolamento', '\t20%\tRegolamento']),
  inText('number-gap', ['4\t30%\tTempi', '5\t30%\tTempi']),
  inText('number-and-weight-apart', [
    '3\t30%\tTempi di pagamento delle fatture',
    `\t30%\tTempi di\t\t\t\t\n\n3\t\tpagamento delle fatture`,
  ]),
  inText('split-row', ['Fine dei lavori entro il 31/08/2026', 'Fine dei lavori\t\t\n\n\t\t\t\tentro il 31/08/2026']),
  inText('shared-weight', ['2\t20%\tPari', '\t\tAltri moduli\tModuli\tModuli entro il 30/06/2026\t\t\n2\t20%\tPari']),
  inText('empty-cell', ['Sara Montelini, Sara Marchesani', '']),
  inText('vague-measures', [/^(\d\t.*)\t[^\t\n]*$/gm, '$1\tRotazione del personale']),
  inText('restated-measure', [
    'Estrazione a sorte di una domanda ogni dieci',
    'Semplificazione delle domande di assegno',
  ]),
  inText('cut-text', ['persone per ogni impianto', 'persone per ogni impianto della']),
  inText('lone-item', ['b) formazione', 'Formazione']),
  inText('reason-as-title', ['Semplificazione delle domande', 'Considerata la semplificazione delle domande']),
  inText('repeated-words', ['Apertura serale del', 'Apertura serale e apertura serale del']),
  inText('misspelling', ['indagine sul benessere', 'indagine sulle conoscienze']),
  inText('swapped-letters', [
    'Il SUAP riceve le domande e il SUAP',
    'Il SUAP riceve le domande, il SUAP le gira e il SUPA',
  ]),
  inText('office-wordings', ['all’Ufficio Personale dell’Unione', 'all’Uff. Pers. dell’Unione']),
  {
    plan: 'clean-csv.csv',
    edits: [
      [
        'Pagare in tempo;Indicatore di ritardo annuale dei pagamenti non superiore a 0;Paola',
        `Pagare presto;${annualDelay};Paola`,
      ],
    ],
    found: ['cross-area-different'],
  },
]
