// SPDX-License-Identifier: EUPL-1.2
import type { FindingCode } from '#modules/plan/index.ts'

/** One fault planted in a clean plan, and all that must be found for it. */
export interface Fault {
  plan: string
  /** Words of the clean plan and what stands in their place. */
  edits: readonly (readonly [string | RegExp, string])[]
  found: readonly FindingCode[]
}

const planted =
  (plan: string) =>
  (found: FindingCode | readonly FindingCode[], ...edits: Fault['edits']): Fault => ({
    ...{ plan, edits },
    found: [found].flat(),
  })
const inText = planted('clean-text.txt')
const inCsv = planted('clean-csv.csv')
const inSectors = planted('clean-sectors.txt')
const inSheets = planted('clean-sheets.md')
const inShared = planted('clean-shared.txt')
const inPhases = planted('clean-phases.txt')
const inParts = planted('clean-parts.txt')
const inWord = planted('clean-word.html')
const inCards = planted('clean-cards.txt')
const inAverage = planted('clean-average.txt')
const inSmall = planted('clean-small.txt')
const inYears = planted('clean-years.txt')
const inCitations = planted('clean-citations.txt')
const inProjects = planted('clean-projects.md')
const inDirections = planted('clean-directions.tsv')
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
  inText('early-term', ['Apertura entro il 28/02/2026', 'Apertura entro il 20/01/2026']),
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
  inCsv('cross-area-different', [
    'Pagare in tempo;Indicatore di ritardo annuale dei pagamenti non superiore a 0;Paola',
    `Pagare presto;${annualDelay};Paola`,
  ]),
  inText('contradictory-quantities', ['Controllo dei cantieri aperti', 'n. 100 sopralluoghi nei cantieri']),

  inSectors('weights-sum', ['25\tMarina Gualtresi (60%)', '20\tMarina Gualtresi (60%)']),
  inSectors('other-year', ['Proposta depositata\tentro il 31/10/2026', 'Proposta depositata\tentro il 31/10/2025']),
  inSectors('other-year', ['Proposta depositata\tentro il 31/10/2026', 'Proposta depositata\tentro il 31/10/2028']),
  inSectors('abolished', [
    'un tempo affidata a Equitalia, è svolta dall’Agenzia delle entrate-Riscossione',
    'è di Equitalia',
  ]),
  inSectors('superseded-act', [
    'Per gli appalti avviati prima del 1° luglio 2023 si applica ancora il',
    'Agli appalti si applica il',
  ]),
  inSectors('piao-section', ['descritto nella sottosezione 3.2', 'descritto nella sottosezione 3.3']),
  inSectors('person-twice', ['Marina Gualtresi, Elvira Santambre', 'Marina Gualtresi, Marina Gualtresi']),
  inSectors('duplicate-number', ['3\tRevisione', '2\tRevisione']),
  inSectors('head-missing', ['Responsabile: arch. Tullio Bordighetti\n', '']),
  inSectors('empty-cell', ['Parere del Segretario sul testo entro il 15/10/2026', '']),
  inSectors('stale-years', [
    'Gli obiettivi sono stati',
    'Il presente piano 2025-2027 segue il bilancio. Gli obiettivi sono stati',
  ]),
  inSectors('stale-years', ['SETTORE IV –', 'OBIETTIVI ANNO 2025\n\nSETTORE IV –']),
  inSectors('other-municipality', ['Il Comune ha 38', 'Il personale del Comune di Pontelungo d’Orba è di 38']),
  inSectors('other-municipality', ['SETTORE IV –', 'COMUNE DI PONTELUNGO D’ORBA\n\nSETTORE IV –']),
  inSectors('late-for-law', [
    'Approvazione del rendiconto\tentro il 30/04',
    'Approvazione del rendiconto\tentro il 31/05',
  ]),
  inSectors('vague-frequency', [
    'due verifiche intermedie, al 30 giugno e al 30 settembre',
    'un monitoraggio periodico',
  ]),

  inSheets('weights-sum', ['| Peso | 20 |', '| Peso | 25 |']),
  inSheets('to-be-specified', [
    '| Valore di partenza | 210 |\n| Valore atteso | 240 |\n| Scadenza | 31.12.2026 |',
    '| Valore atteso | adeguato |',
  ]),
  inSheets('near-duplicate-people', ['Alfio Garrisi, Lia Ponterosso', 'Alfio Garrisi, Lya Ponterosso']),
  inSheets(
    ['impossible-date', 'to-be-specified'],
    [
      '| 30.11.2026 |\n| Scadenza | 30.11.2026 |\n| Personale coinvolto | Gino',
      '| 31.11.2026 |\n| Scadenza | 31.11.2026 |\n| Personale coinvolto | Gino',
    ],
  ),
  inSheets('duplicate-number', ['| Obiettivo n. 2 | |', '| Obiettivo n. 1 | |']),
  inSheets('head-missing', ['**Responsabile E.Q.:** comm. Ermanno Valtorti\n', '']),

  inShared('cross-area-different', ['su n. 18 misure', 'su n. 16 misure']),
  inShared(
    ['payment-objective-weight', 'cross-area-different'],
    [/zero\t31\/12\/2026\t30\ttutti/, 'zero\t31/12/2026\t25\ttutti'],
    ['30/06/2026\t25\tCinzia', '30/06/2026\t30\tCinzia'],
  ),
  inShared('contradictory-deadlines', ['Sito pubblicato, punteggio', 'Sito pubblicato entro il 31/10/2026, punteggio']),

  inPhases(
    'payment-objective-missing',
    [/OBIETTIVO N. 3: Tempi di pagamento(?:\n.+)+\n/, ''],
    ['Peso: 30\nFinalità: liberare', 'Peso: 60\nFinalità: liberare'],
  ),
  inPhases('phase-weights', ['01/07/2026\t30/11/2026\t50%', '01/07/2026\t30/11/2026\t40%']),
  inPhases('late-phase', ['01/05/2026\t31/08/2026\t50%', '01/05/2026\t31/10/2026\t50%']),

  inPhases('weight-missing', ['Peso: 40\nFinalità: firmare', 'Finalità: firmare']),

  inParts(
    'timeline-values',
    ['Personale\tMisura anticorruzione', 'Personale\tMisura anticorruzione\tI trim.\tII trim.\tIII trim.\tIV trim.'],
    ['verifica ogni tre mesi', 'verifica ogni tre mesi\t2\t6\t10\t14'],
  ),
  inParts(['row-sum', 'column-sum', 'personnel-declared'], ['Istruttori\t12\t23\t35', 'Istruttori\t12\t22\t35']),
  inParts('category-name', ['Istruttori\t12', 'Categoria C\t12']),
  inParts('abolished', [
    'L’abuso d’ufficio è stato abrogato dalla L. n. 114/2024: il registro dei rischi è stato rivisto.',
    'Il registro dei rischi considera l’abuso d’ufficio e la concussione.',
  ]),
  inParts('themes-missing', ['Piena accessibilità: PEBA', 'Piano']),
  inParts('council-act', [
    'approvato con deliberazione di Giunta n. 52',
    'approvato con deliberazione di Consiglio comunale n. 52',
  ]),
  inParts('act-year', ['D.Lgs. n. 33/2013', 'D.Lgs. n. 33/2023']),

  inWord('reason-as-title', ['<td>Servizi serali', '<td>Considerato l’afflusso, servizi serali']),
  inWord('to-be-specified', ['<td>da 90 a 45 giorni entro il 31.12.2026</td>', '<td>tempi congrui</td>']),
  inWord('indicator-of-law', [
    /Ritardo annuale dei pagamenti<\/td><td>non/g,
    'Indicatore di tempestività dei pagamenti</td><td>non',
  ]),
  inWord('people-together', ['Adele Monfortini<br>Rocco Di Stefano', 'Adele Monfortini Rocco Di Stefano']),

  inCards('contradictory-deadlines', ['collaudo entro il 31/08/2026', 'collaudo entro il 15/09/2026']),
  inCards('other-year', [
    '(2025: 64)\nIndicatore: posti di controllo\nScadenza: 31/12/2026',
    '(2025: 64)\nIndicatore: posti di controllo\nScadenza: 31/12/2024',
  ]),
  inCards('head-missing', [/Responsabile: Ersilia Codarin\n/g, '']),
  inCards('weights-sum', ['Peso: 40', 'Peso: 50']),
  inCards(
    'to-be-specified',
    ['Eventi organizzati\nScadenza: 30/09/2026', 'soddisfazione\nScadenza: -'],
    ['6, erano 4 nel 2025', 'buona riuscita'],
  ),

  inAverage(
    'shared-share',
    [/trasparenza\t10/g, 'trasparenza\t20'],
    ['unità\t20', 'unità\t10'],
    ['2021\t25', '2021\t15'],
    [')\t20\tUltimazione', ')\t10\tUltimazione'],
    ['scolastica\t30', 'scolastica\t20'],
  ),
  inAverage('not-measurable', ['Aggiudicazione\t31/08/2025', 'Gestione della gara\tdurante tutto l’anno']),
  inAverage('to-be-specified', [
    'Mantenimento degli orari di apertura al pubblico\t31/12/2025',
    'Mantenimento degli orari\tcostante',
  ]),

  inAverage('lone-title', ['Responsabile: Paolo', 'Responsabile: ing. Paolo']),
  inAverage('undivided-work', ['31/08/2025\tMonica Gigli', '31/08/2025\tMonica Gigli, Daria Cenni']),
  inAverage(
    'copied-text',
    [
      /(2020 e 2021.*\n3\tAttuazione delle misure del PTPCT e) degli obblighi di trasparenza/,
      '$1 controllo delle entrate',
    ],
    [
      /(del patrimonio\t.*\n3\tAttuazione delle misure del PTPCT e) degli obblighi di trasparenza/,
      '$1 verifica dei cantieri',
    ],
  ),
  inShared(['weight-scale', 'payment-objective-weight'], ['30/06/2026\t25\tCinzia', '30/06/2026\t35\tCinzia']),
  inSheets('prerequisite', ['| Peso | 30 |', '| Peso | 50 |'], ['| Peso | 20 |', '| Peso | X |']),
  inProjects('projects-without-total', [/\| Totale.*\n/, '']),

  inSmall('early-term', ['Schema alla Giunta\tentro il 05.04.2025', 'Schema alla Giunta\tentro il 05.03.2025']),
  inSmall('act-missing', [/Approvato con deliberazione di Giunta.*\n/, '']),
  inSmall('not-measurable', ['n. 60 entro il 31.12.2025 (2024: 48)', 'per tutto l’anno']),
  inSmall(
    'zero-equality',
    [/<= 0/g, 'pari a 0'],
    [/Indicatore di ritardo annuale/g, 'Indicatore di tempestività (ITP)'],
  ),
  inSmall('year-inferred', ['trasmesso\tentro il 31.10.2025', 'trasmesso\tentro il 31 ottobre']),
  inSmall('number-gap', ['3\tTaglio', '4\tTaglio']),

  inYears(['to-be-specified', 'empty-cell'], ['25\t15\t12', '25\t\t12']),

  inCitations('act-year', ['d.lgs. n. 150 del 27 ottobre 2009', 'd.lgs. n. 150 del 27 ottobre 2019']),
  inCitations('superseded-act', ['legge n. 125 del 10 aprile 1991, confluita nel', 'legge n. 125 del 10 aprile 1991;']),
  inCitations('section-name', ['sottosezione «Altri contenuti – Dati ulteriori»', 'sottosezione «Pagamenti»']),
  inCitations('payment-objective-missing', [/ad ogni responsabile è assegnato.*\n/, 'gli obiettivi sono questi.\n']),
  inCitations('abolished', ['INPS (gestione ex INPDAP)', 'INPDAP']),

  inProjects('duplicate-cup', ['H21F22004560006', 'H21F22001230006']),
  inProjects('malformed-cup', ['H51F24000120006', 'H51F240001206']),
  inProjects('projects-sum', ['€ 253.302,20', '€ 253.203,20']),
  inProjects('amount-in-text', ['Valore: € 32.589,00', 'Valore: € 32.598,00']),
  inProjects(['lump-sum', 'projects-sum'], ['€ 14.000,00', '€ 12.150,00']),
  inProjects('undescribed-projects', ['; l’adesione ad ANSC è in corso', '']),
  inProjects('status-in-text', ['Valore: € 32.589,00', 'Valore: € 32.589,00, già liquidato']),
  inProjects('head-missing', [' – Responsabile: comm. Iolanda Ferrucci', '']),

  inDirections('repeated-objective', [
    'Sicurezza dei solai scolastici\tConcludere le indagini diagnostiche\t30\tEdifici indagati\tconteggio\tn.\t9\t16',
    'Capacità di spesa del titolo II\tRealizzare gli investimenti programmati\t30\tPagamenti su impegni del titolo II\tpagato / impegnato x 100\t%\t38\t50',
  ]),
  inDirections('weights-sum', ['entro 24 ore\t35', 'entro 24 ore\t25']),
]
