// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../wording.ts'

export const fields = [
  'number',
  'weight',
  'description',
  'parent',
  'phaseNumber',
  'phase',
  'phaseWeight',
  'start',
  'deadline',
  'months',
  'target',
  'otherYears',
  'baseline',
  'unit',
  'indicator',
  'indicatorWeight',
  'people',
  'measure',
  'result',
  'area',
  'head',
  'beside',
] as const

/**
 * What a column of a table of objectives holds. `result` is what was achieved: never a target. `parent` is the wider
 * objective that several serve; `beside` is known and kept as written; `otherYears` are the targets of other years.
 */
export type Field = (typeof fields)[number]

/**
 * How offices head their columns, without case, accents, punctuation and «di», «del», «degli»…; what follows the name
 * changes nothing.
 */
const begins: Partial<Record<Field, string>> = {
  number: `scheda obiettivo, n ord, n ob, n obiettivo, num, nr, numero, numero obiettivo, ob, ob n, obiettivo n, obiettivo numero, pos,
    cod, cod obiettivo, codice, codice obiettivo, id, progr, prog, progressivo, rif`,
  weight: `peso, pesi, pesatura, ponderazione, peso ponderale, peso percentuale, peso obiettivo, peso assegnato,
    peso attribuito, peso relativo, % peso, punti, punti fino a, punteggio, punteggio massimo, punteggio max, max punti,
    rilevanza, moltiplicatore, coefficiente, coefficiente ponderazione, fattore ponderazione, valore ponderale`,
  description: `descrizione, descrizione progetto, descrizione obiettivo, descrizione attivita, descrizione sintetica,
    obiettivo, obiettivi, obiettivo operativo, obiettivo gestionale, obiettivo esecutivo, obiettivo performance,
    obiettivo trasversale, obiettivi operativi, titolo, titolo obiettivo, nome obiettivo, descr, denominazione,
    denominazione obiettivo, progetto, finalita, oggetto, intervento, attivita, azione, azioni`,
  parent: `obiettivo strategico, obiettivi strategici, obiettivo valore pubblico, valore pubblico, obiettivo mandato, obiettivo generale, obiettivo dup,
    linea strategica, linea programmatica, linea mandato, linea azione, area strategica, ambito strategico,
    indirizzo strategico, asse strategico, missione, programma`,
  phaseNumber: 'n fase, numero fase, fase n',
  phase: `fase, fasi, descrizione fase, descrizione fasi, fasi attuazione, fasi operative, fasi lavoro, fasi e tempi,
    attivita previste, attivita e fasi, cronoprogramma, step, milestone`,
  phaseWeight: 'peso fase, peso fasi, peso % fase, peso attivita',
  start: 'inizio, inizio previsto, data inizio, avvio, avvio previsto, data avvio',
  deadline: `scadenza, scad, scadenze, data, data scadenza, data fine, data prevista, data conclusione, tempi, tempo,
    tempi realizzazione, tempistica, tempistiche, termine, termine ultimo, termini, fine, fine prevista, conclusione, ultimazione, entro, entro il, periodo`,
  target: `target, target atteso, risultato atteso, risultati attesi, valore atteso, valori attesi, valore obiettivo,
    valore target, val atteso, ris atteso, valore previsto, valore programmato, performance attesa, performance prevista, livello atteso,
    livello performance atteso, atteso, output, output atteso, prodotto atteso, esito atteso, traguardo, standard atteso`,
  baseline: `baseline, base, valore iniziale, valore partenza, valore storico, dato storico, dato partenza, valore base,
    punto partenza, situazione partenza, situazione attuale, situazione iniziale, valore attuale, anno precedente`,
  unit: 'unita misura, u m, um, udm, u d m',
  indicator: `indicatore, indicatori, indicatore misura, indicatore risultato, indicatori risultato,
    indicatore performance, indicatore impatto, indicatori impatto, indicatore outcome, indicatore output,
    indicatore efficacia, indicatore efficienza, indice, indici, ind, indic, kpi, descrizione indicatore, nome indicatore, denominazione indicatore, metrica,
    misuratore, parametro, parametri misurazione, criterio misurazione, criteri misurazione, modalita misurazione`,
  indicatorWeight: 'peso indicatore, peso % indicatore, peso ind',
  people: `risorse umane, ris umane, personale, personale coinvolto, personale assegnato, soggetti,
    soggetti coinvolti, dipendente, dipendenti, dipendenti coinvolti, dipendenti assegnati, gruppo lavoro, collaboratori,
    collaboratori coinvolti, nominativi, nominativo,
    cognome e nome, nome e cognome, cognome nome, nome cognome, partecipanti, addetti, risorse, risorse coinvolte, unita coinvolte, unita personale, uffici coinvolti, servizi coinvolti,
    settori coinvolti, strutture coinvolte, aree coinvolte, altri uffici, referente, referenti`,
  measure: `misura anticorruzione, mis anticorr, mis anticorruzione, misure anticorruzione, misura prevenzione, misure prevenzione, anticorruzione,
    misura ptpct, misure ptpct, misure ptpct collegate, misura anticorruzione collegata, misura collegata, prevenzione corruzione, collegamento anticorruzione,
    collegamento ptpct, rischio corruttivo e misura`,
  result: `risultato, risultati, risultato raggiunto, risultati raggiunti, risultato conseguito, risultato ottenuto,
    valore raggiunto, valore conseguito, valore a consuntivo, valore consuntivo,
    valore realizzato, valore effettivo, valore rilevato, valore al, stato al, situazione al, livello raggiunto, consuntivo,
    performance realizzata, performance raggiunta, realizzato, raggiunto, conseguito, ottenuto, grado raggiungimento,
    grado realizzazione, raggiungimento, % raggiungimento, % ragg, % raggiunta, % realizzazione,
    percentuale raggiungimento, percentuale realizzazione, stato attuazione, stato avanzamento, avanzamento,
    monitoraggio, verifica, esito, rendicontazione, valutazione, punteggio ottenuto, punteggio conseguito,
    punteggio assegnato, punti ottenuti, punti assegnati, punti conseguiti`,
  beside: `responsabile politico, referente politico, assessore, assessori, note, annotazioni, osservazioni, motivazione, criticita, criticita riscontrate, scostamento, cause scostamento, azioni correttive,
    risorse finanziarie, risorse economiche, risorse strumentali, budget, capitolo, capitoli, stakeholder,
    portatori interesse, beneficiari, destinatari, fonte, fonte dati, fonte dato, fonti, categoria, cat, profilo, qualifica, inquadramento, % partecipazione,
    percentuale partecipazione, % impegno, n ore, ore dedicate, costo orario, costo risorsa, matricola, scost, tipologia, tipo, dimensione, priorita, complessita,
    grado difficolta, formula, formula calcolo, modalita verifica, modalita calcolo, codice indicatore, cod indicatore,
    n indicatore, numero indicatore, target minimo, target massimo, valore minimo, valore massimo`,
}

/** Names that are these only when nothing follows: «Servizio» heads a column of areas, «Servizi in rete» does not. */
const whole: Partial<Record<Field, string>> = {
  number: 'n',
  weight: '%, p',
  start: 'dal',
  deadline: 'al, quando',
  people: 'chi',
  area: `area, settore, servizio, ufficio, struttura, direzione, dipartimento, ripartizione, unita organizzativa,
    centro responsabilita, cdr, area settore, settore servizio, area servizio, area organizzativa,
    struttura responsabile, servizio responsabile, ufficio responsabile, settore responsabile, area responsabile,
    struttura organizzativa, area riferimento, settore riferimento, servizio riferimento`,
  head: `responsabile, dirigente, dirigente responsabile, responsabile area, responsabile settore,
    responsabile servizio, responsabile gestionale, responsabile tecnico, responsabile attuazione, responsabile e q, titolare e q, incaricato e q, responsabile p o, titolare p o,
    posizione organizzativa, p o, e q, eq, responsabile obiettivo, resp`,
}

export interface ColumnName {
  field: Field
  name: string
  /** Nothing may follow. */
  whole: boolean
}

const listed = (names: Partial<Record<Field, string>>, whole: boolean): ColumnName[] =>
  fields.flatMap((field) =>
    (names[field] ?? '').split(/,\s+/).flatMap((name) => (name ? [{ field, name, whole }] : [])),
  )

/** Longest first, so that «valore raggiunto» is not taken for «valore». */
export const columnNames: readonly ColumnName[] = [...listed(begins, false), ...listed(whole, true)].toSorted(
  (a, b) => b.name.length - a.name.length,
)

/** The words of a header as the names above are written. */
export const headerWords = (header: string): string =>
  bare(header)
    .split(' ')
    .filter((word) => !linking.has(word))
    .join(' ')

const linking: ReadonlySet<string> = new Set('d di del dello della dell dei degli delle'.split(' '))
