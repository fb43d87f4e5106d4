// SPDX-License-Identifier: EUPL-1.2

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

/** How offices head their columns, without case, accents and punctuation; what follows the name changes nothing. */
const begins: Partial<Record<Field, string>> = {
  number: `n ord, n ob, n obiettivo, num, nr, numero, numero obiettivo, ob, ob n, obiettivo n, obiettivo numero, pos,
    cod, cod obiettivo, codice, codice obiettivo, id, progr, prog, progressivo, rif`,
  weight: `peso, pesi, pesatura, ponderazione, peso ponderale, peso percentuale, peso obiettivo, peso dell obiettivo,
    peso assegnato, % peso, punti, punti fino a, punteggio, punteggio massimo, punteggio max, max punti,
    moltiplicatore, coefficiente, coefficiente di ponderazione, fattore di ponderazione`,
  description: `descrizione, descrizione progetto, descrizione obiettivo, descrizione dell obiettivo, obiettivo,
    obiettivi, obiettivo operativo, obiettivo gestionale, obiettivo esecutivo, obiettivo di performance, titolo, titolo obiettivo,
    denominazione, denominazione obiettivo, progetto, finalita, oggetto, intervento, attivita, azione, azioni`,
  parent: `obiettivo strategico, obiettivi strategici, obiettivo di mandato, obiettivo generale, obiettivo dup,
    linea strategica, linea programmatica, linea di mandato, area strategica, ambito strategico,
    indirizzo strategico, missione, programma`,
  phaseNumber: 'n fase, numero fase, fase n',
  phase: `fase, fasi, descrizione fase, descrizione fasi, descrizione delle fasi, fasi di attuazione, fasi e tempi,
    fasi operative, fasi di lavoro, attivita previste, attivita e fasi, cronoprogramma, step, milestone`,
  phaseWeight: 'peso fase, peso della fase, peso % fase, peso attivita',
  start: 'inizio, inizio previsto, data inizio, data di inizio, avvio, avvio previsto, data avvio',
  deadline: `scadenza, scadenze, data di scadenza, data scadenza, data, data prevista, tempi, tempo, tempistica,
    tempistiche, tempi di realizzazione, termine, termini, fine, fine prevista, data fine, data di fine, conclusione,
    data conclusione, ultimazione, entro, entro il, periodo`,
  target: `target, risultato atteso, risultati attesi, valore atteso, valori attesi, performance attesa,
    performance prevista, valore obiettivo, valore target, valore previsto, valore programmato, livello atteso,
    output, output atteso, prodotto atteso, esito atteso, traguardo, standard atteso`,
  baseline: `baseline, valore iniziale, valore di partenza, valore storico, dato storico, situazione di partenza,
    situazione attuale, valore base, valore attuale, dato di partenza, anno precedente`,
  unit: 'unita di misura, u m, um',
  indicator: `indicatore, indicatori, indicatore di misura, indicatore di risultato, indicatore di performance, kpi,
    descrizione indicatore, descrizione dell indicatore, nome indicatore, denominazione indicatore, metrica,
    parametro, parametri di misurazione, criterio di misurazione, criteri di misurazione, modalita di misurazione`,
  indicatorWeight: 'peso indicatore, peso dell indicatore, peso % indicatore, peso ind',
  people: `risorse umane, personale, personale coinvolto, personale assegnato, soggetti coinvolti, dipendenti,
    dipendenti coinvolti, gruppo di lavoro, collaboratori, collaboratori coinvolti, nominativi, partecipanti, addetti,
    risorse, risorse coinvolte, uffici coinvolti, servizi coinvolti, settori coinvolti, referente, referenti`,
  measure: `misura anticorruzione, misure anticorruzione, misura di prevenzione, misure di prevenzione, anticorruzione,
    misura ptpct, misura collegata, prevenzione della corruzione, collegamento anticorruzione, collegamento ptpct`,
  result: `risultato, risultati, risultato raggiunto, risultati raggiunti, risultato conseguito, risultato ottenuto,
    valore raggiunto, valore conseguito, valore a consuntivo, valore realizzato, consuntivo, performance realizzata,
    performance raggiunta, realizzato, grado di raggiungimento, raggiungimento, % raggiungimento, % ragg, % di raggiungimento,
    percentuale di raggiungimento, % raggiunta, % realizzazione, % di realizzazione, stato di attuazione,
    stato di avanzamento, stato avanzamento, avanzamento, monitoraggio, verifica, esito, rendicontazione, valutazione,
    punteggio ottenuto, punteggio conseguito, punteggio assegnato, punti ottenuti, punti assegnati, punti conseguiti`,
  beside: `note, annotazioni, osservazioni, motivazione, risorse finanziarie, risorse economiche, risorse strumentali,
    budget, capitolo, capitoli, stakeholder, portatori di interesse, fonte, fonte dati, fonte del dato, fonti,
    tipologia, tipo, dimensione, formula, formula di calcolo, modalita di verifica, modalita di calcolo`,
}

/** Names that are these only when nothing follows: «Servizio» heads a column of areas, «Servizi in rete» does not. */
const whole: Partial<Record<Field, string>> = {
  number: 'n',
  weight: '%',
  start: 'dal',
  deadline: 'al',
  area: `area, settore, servizio, ufficio, struttura, direzione, dipartimento, ripartizione, unita organizzativa,
    centro di responsabilita, cdr, area settore, settore servizio, area servizio, area organizzativa,
    struttura responsabile, servizio responsabile, ufficio responsabile, settore responsabile, area responsabile,
    struttura organizzativa, area di riferimento, settore di riferimento, servizio di riferimento`,
  head: `responsabile, dirigente, dirigente responsabile, responsabile di area, responsabile di settore,
    responsabile di servizio, responsabile dell area, responsabile del settore, responsabile del servizio,
    responsabile area, responsabile settore, responsabile servizio, responsabile e q, titolare e q, titolare di e q,
    incaricato e q, incaricato di e q, responsabile p o, titolare p o, posizione organizzativa, p o, e q, eq,
    responsabile obiettivo, responsabile dell obiettivo`,
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
