// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promise } from '../../../../../tests/support/read-layout.ts'
import { readIndicators } from './index.ts'

/** «indicator | target > what a careful reader understands», in a plan of 2026. */
const asWritten = (phrases: string) => {
  for (const line of phrases.trim().split('\n')) {
    const [said = '', wanted] = line.trim().split(' > ')
    const [indicator = '', target = ''] = said.replaceAll('⏎', '\n').split(' | ')
    const read = readIndicators({ indicator, target, description: 'Obiettivo' }, 2026)
    assert.equal(read.map(promise).join(' + '), wanted, said)
  }
}

test('«more than» and «less than» leave the value out, «at least» and «at most» do not', () =>
  asWritten(`
    N. reclami | meno di 5 > < 5
    N. reclami | inferiore a 5 > < 5
    N. reclami | non più di 5 > ≤ 5
    N. reclami | al massimo 5 > ≤ 5
    Differenziata | sopra il 70% > oltre 70%
    % di assenze | al di sotto del 5% > < 5
    Spesa per utenze | non superiore ad € 120.000 > ≤ 120000
    Numero reclami inferiore a 5 > < 5
    Tempo medio di rilascio | meno di 25 giorni > < 25
    Tempo medio di rilascio | pari o inferiore a 25 giorni > ≤ 25
    Tempo medio di rilascio | uguale o inferiore a 25 giorni > ≤ 25
    Tempi medi di pagamento inferiori a 30 giorni > < 30
    ITP | minore di zero > < 0
    ITP minore o uguale a zero > ≤ 0
    Indice di gradimento superiore a 7 > > 7
    Entrate accertate superiori a € 150.000 > > 150000
    Entrate accertate non inferiori a € 150.000 > ≥ 150000
    oltre 500 utenti > più di 500
    Utenti iscritti | oltre 500 > > 500
    N. controlli | più di 120 > più di 120
    N. controlli | maggiore di 120 > più di 120
    N. eventi superiore a 10 > più di 10
    N. eventi | ≥ 10 > almeno 10
    % pratiche evase nei termini | oltre il 90% > oltre 90%
    % pratiche evase nei termini | maggiore o uguale a 90,50% > 90.5%
    più del 75% dei richiedenti > oltre 75%
    Tasso di assenza | inferiore al 5% > < 5
    Tasso di assenza | entro il 5% > da precisare`))

test('a change, and a distance from another year, is not a value to reach', () =>
  asWritten(`
    Riduzione del 10% rispetto al 2025 > da precisare
    n. 10 controlli in più, rispetto ai 60 del 2025 > da precisare
    n. 80 controlli, rispetto a 60 del 2025 > almeno 80
    Costi di gestione | - 10% > da precisare
    Costi di gestione | 10% in meno > da precisare
    Entrate | più 5% > da precisare
    Entrate | aumento ≥ 5% rispetto al 2025 > da precisare
    Entrate | crescita del 5% sul 2025 > da precisare
    Riduzione dei costi di gestione | 5% > da precisare
    Riduzione dei reclami | 5 > da precisare
    Taglio del 3% delle spese > da precisare
    Contenimento della spesa del 3% > da precisare
    Scostamento | ± 5% > da precisare
    Scostamento tra previsione e consuntivo ≤ 5% > ≤ 5
    N. controlli | 10 in più > da precisare
    N. controlli | 30 (+20%) > almeno 30
    tempo medio | -5 gg rispetto al 2025 > da precisare
    N. eventi | = 2025 > da precisare
    Tempo medio inferiore al 2025 > da precisare
    N. utenti superiore al 2025 > da precisare
    Raccolta differenziata | 65% → 70% > da precisare
    Raccolta differenziata | da 65% (2025) a 70% (2026) > ≥ 70
    Raccolta differenziata | dal 65 al 70% > ≥ 70`))

test('the value that things start from is not the one to reach', () =>
  asWritten(`
    Tempo medio di rilascio: 25 gg (valore 2025: 32) > ≤ 25
    N. controlli | 120 (nel 2025: 100) > almeno 120
    N. prestiti | mantenimento (8.000 nel 2025) > da precisare
    Tempo di evasione | 20 gg (30 gg di legge) > ≤ 20
    Personale formato: 80% > 80%
    Raccolta differenziata | 70% (valore 2025: 65%) > 70%
    Tempo medio: 25 gg; valore 2025: 32 gg > ≤ 25
    Indice | Consuntivo 2025: 95% > da precisare
    Indice | Situazione iniziale: 65% > da precisare
    Nel 2025 sono state evase n. 300 pratiche > da precisare
    Baseline: n. 45 utenti > da precisare`))

test('so many each time, or each person, are not so many in the year', () =>
  asWritten(`
    N. controlli | 10 mensili > da precisare
    N. controlli | 10 per operatore > da precisare
    N. 10 sopralluoghi al mese > da precisare
    almeno 1 incontro al mese > da precisare
    N. verifiche (almeno 1 al mese) | 12 > da precisare
    Ore di apertura settimanali | 30 > da precisare
    1 controllo ogni 10 SCIA > da precisare
    Ore di formazione pro capite | 40 > da precisare
    n. 4 report trimestrali > almeno 4
    N. eventi realizzati/N. eventi programmati | 1 > da precisare
    Numero medio di giorni | 20 > da precisare
    12 procedimenti su 15 > da precisare
    gradimento | almeno 4 su 5 > ≥ 4
    gradimento | 7/10 > da precisare
    Eventi realizzati su programmati | 10/10 > da precisare`))

test('what is done about a trouble is more with more of it', () =>
  asWritten(`
    N. reclami | 5 > ≤ 5
    N. reclami gestiti | 50 > almeno 50
    Pratiche in arretrato smaltite | 30 > almeno 30`))

test('numbers in words, in thousands, and things counted without «n.»', () =>
  asWritten(`
    il 50 per cento delle istanze > 50%
    Percentuale di istanze evase | cinquanta per cento > 50%
    % atti pubblicati | 95.5% > 95.5%
    Recupero evasione ≥ 1,5 mln > ≥ 1500000
    Recupero evasione | almeno 150 mila euro > ≥ 150000
    Entrate accertate | € 150.000 > da precisare
    45 dipendenti formati > almeno 45
    n. 320 punti luce sostituiti > almeno 320
    30 attività commerciali controllate > almeno 30
    Digitalizzati almeno 1.000 fascicoli > almeno 1000
    N. pratiche gestite | circa 300 > da precisare
    tre incontri entro il 30/09/2026 > almeno 3 entro 2026-09-30
    Una relazione entro il 31/10/2026 > 2026-10-31
    2 Invio della relazione > da precisare
    un terzo delle pratiche > da precisare
    entro 60 (sessanta) giorni dalla richiesta > 60 giorni (calendar)
    entro 15 gg. lav. dal ricevimento > 15 giorni (working)
    entro giorni 60 dalla richiesta > 60 giorni (calendar)
    % di atti pubblicati entro 3 gg dall’adozione | ≥ 95% > 95%
    almeno 10 giorni dalla notifica > da precisare`))

test('each promise of a cell is one', () =>
  asWritten(`
    n. 3 corsi e n. 40 partecipanti > almeno 3 + almeno 40
    n. 3 corsi, n. 40 partecipanti > almeno 3 + almeno 40
    50 posti di controllo e 500 veicoli controllati > almeno 50 + almeno 500
    N. determine controllate | 10% del totale, minimo 5 > 10%
    100% delle istanze e n. 20 controlli > 100% + almeno 20
    Pubblicazione bando entro il 30/04 e n. 20 domande > 2026-04-30 + almeno 20
    Tempo medio ≤ 20 gg e reclami < 5 > da precisare
    80% entro giugno, 100% entro dicembre > 2026-06-30, 2026-12-31
    N. eventi⏎N. partecipanti | ≥ 10⏎> 500 > almeno 10 + più di 500
    2 report semestrali (30/06 e 31/12) > almeno 2`))

test('numbers of acts, rooms, plots and offices are not counted', () =>
  asWritten(`
    Protocollo n. 800 domande pervenute > da precisare
    prot. gen. n. 4567 utenti > da precisare
    Capitolo di spesa n. 1230 manutenzioni > da precisare
    Sentenza n. 45 Corte dei conti > da precisare
    Linee guida n. 4 ANAC > da precisare
    Stanza n. 12 piano terra > da precisare
    Piazza XX Settembre n. 3 sede comunale > da precisare
    Lotto n. 2 palestre > da precisare
    Scheda n. 4 servizi sociali > da precisare
    permessi legge 104 > da precisare
    Progetto n. 5 scuole > da precisare
    Obiettivo operativo n. 3 giovani > da precisare
    Servizio civile n. 4 volontari > almeno 4
    Art. 7 D.Lgs. 150/2009: n. 2 incontri con il Nucleo > almeno 2
    Digitalizzazione n. 50 pratiche > almeno 50
    Registrazione n. 50 contratti > almeno 50`))

test('what says which things are meant is not promised of them', () =>
  asWritten(`
    Comuni con popolazione superiore a 15.000 abitanti > da precisare
    Ente con più di 50 dipendenti > da precisare
    Affidamenti di importo inferiore a 150.000 euro > da precisare
    Affidamenti superiori a 40.000 euro > da precisare
    Persone con meno di 14 anni > da precisare
    Affidamenti sotto soglia (< € 140.000) > da precisare
    Bambini di età inferiore a 3 anni > da precisare
    Peso 20% > da precisare
    Punteggio massimo 20 > da precisare
    Ribasso del 12,5% > da precisare
    Stanziamento di € 150.000 > da precisare
    Personale assegnato n. 4 unità > da precisare`))
