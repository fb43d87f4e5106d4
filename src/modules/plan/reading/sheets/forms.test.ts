// SPDX-License-Identifier: EUPL-1.2
// Sheets as the forms of many offices have them: tables of indices, of activities and of people below their labels.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../../tests/support/read-layout.ts'

test('indices of quantity, time and quality, a timeline, and a table of the people, each under its heading', () => {
  const plan = readLayout(`| SETTORE I – AFFARI GENERALI | |
| Responsabile | Dott. Ugo Nardi |
| Obiettivo n. 1 | Digitalizzazione dello stato civile |
| Peso obiettivo | 100% |
| INDICI DI RISULTATO | | | |
| Indici di Quantità | ATTESO | RAGGIUNTO | Scost. |
| N. atti digitalizzati | 500 | | |
| Indici di Tempo | ATTESO | RAGGIUNTO | Scost. |
| Avvio del servizio | 30/06/2026 | | |
| Indici di Qualità | ATTESO | RAGGIUNTO | Scost. |
| % utenti soddisfatti | 80% | | |
| CRONOPROGRAMMA | | | |
| Fasi | Inizio | Fine | |
| Analisi | 01/01/2026 | 31/03/2026 | |
| PERSONALE COINVOLTO NELL’OBIETTIVO | | | |
| Cat. | Cognome e Nome | % Partecipazione | N. ore dedicate |
| C | Gallo Dino | 50% | 40 |
| D | Serra Ida | 50% | 40 |`)
  assert.deepEqual(understood(plan), [
    'AFFARI GENERALI (Ugo Nardi, hundred)',
    '1 100 Digitalizzazione dello stato civile > 500\n30/06/2026\n80%: almeno 500 + 2026-06-30 + 80% + 2026-03-31',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ people, phases }) => [people.map(({ text }) => text), phases.length]),
    [[['Gallo Dino', 'Serra Ida'], 1]],
  )
})

test('a table of activities, and one of people, below the lines of their objective', () => {
  const plan = readLayout(`Area Sociale
Responsabile: Dott.ssa Lia Bruni

Obiettivo operativo 1.1.1 – Sostegno alle famiglie
Peso: 60%
| Attività | Indicatore | Target 2026 |
| Bando per i centri estivi | N. iscritti | 120 |
| Contributi per i libri | % domande evase | 100% |

| Dipendente | Categoria | % di partecipazione |
| Gallo Dino | C | 60% |
| Serra Ida | D | 40% |

Obiettivo operativo 1.1.2 – Anziani in casa
Peso: 40%
| Attività | Indicatore | Target 2026 |
| Assistenza domiciliare | N. utenti | 30 |`)
  assert.deepEqual(understood(plan), [
    'Sociale (Lia Bruni, hundred)',
    '1.1.1 60 Sostegno alle famiglie\nBando per i centri estivi\nContributi per i libri > 120\n100%: almeno 120 + 100%',
    '1.1.2 40 Anziani in casa\nAssistenza domiciliare > 30: almeno 30',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ people }) => people.length),
    [2, 0],
  )
})

test('numbers told by the label, by the title or by a letter', () => {
  const numbersOf = (...sheets: string[]) =>
    readLayout(`Area Ambiente\n${sheets.join('\n')}`).areas[0]!.objectives.map(
      ({ numberAsPrinted, description }) => `${numberAsPrinted} ${description}`,
    )
  const rest = 'Peso: 50\nIndicatore: N. controlli\nTarget: 6'
  assert.deepEqual(numbersOf(`Obiettivo A: Controlli\n${rest}`, `Obiettivo B: Isole\n${rest}`), [
    'A Controlli',
    'B Isole',
  ])
  assert.deepEqual(numbersOf(`Obiettivo operativo AG-01: Controlli\n${rest}`), ['AG-01 Controlli'])
  assert.deepEqual(numbersOf(`Obiettivo operativo: 9.3.1 Raccolta\n${rest}`), ['9.3.1 Raccolta'])
  assert.deepEqual(numbersOf('| SCHEDA OBIETTIVO | N. 3.1 |\n| Titolo | Nido |\n| Peso | 40 |\n| Target 2026 | 60 |'), [
    '3.1 Nido',
  ])
})

test('a list with the numbers in its titles and labels at its foot, then the activities of each with their months', () => {
  const months = '| N. | Descrizione attività | G | F | M | A | M | G | L | A | S | O | N | D |'
  const plan = readLayout(`Servizio Amministrativo
| Obiettivi | Peso |
| n. 0 Codice di comportamento | X |
| n. 1 Esercitazione sul rischio | 20 |
| n. 2 Trasparenza | 80 |
| Responsabile del servizio | Lia Bruni |
| Risorse strumentali | 4 calcolatori |

Attività obiettivo n. 1
Esercitazione sul rischio
${months}
| 1 | Preparazione | X | X | X | | | | | | | | | |
| 2 | Relazione | | | | X | X | X | | | | | | |
Attività obiettivo n. 2
Trasparenza
${months}
| 1 | Aggiornamento | X | X | X | X | X | X | X | X | X | X | X | X |`)
  assert.deepEqual(understood(plan).slice(1), [
    '0 null Codice di comportamento > : da precisare',
    '1 20 Esercitazione sul rischio > : 2026-03-31, 2026-06-30',
    '2 80 Trasparenza > : 2026-12-31',
  ])
})

test('an objective named as a column has its weight; parts of the evaluation, each with its weight, are no objectives', () => {
  const plan = readLayout(`La valutazione dei responsabili si compone così:
- Performance organizzativa (peso 40)
- Comportamenti organizzativi (peso 60)
Area Finanziaria
| Obiettivi | Peso |
| Rendicontazione | 40 |
| Monitoraggio | 60 |`)
  assert.deepEqual(understood(plan), [
    'Finanziaria (nessuno, hundred)',
    'null 40 Rendicontazione > : da precisare',
    'null 60 Monitoraggio > : da precisare',
  ])
})

test('objectives in prose: labels along the line, or the weight at its end', () => {
  assert.deepEqual(
    understood(
      readLayout(`Area Tecnica
Responsabile: Ing. Pia Conti
1. Manutenzione delle strade – Peso 40% – Indicatore: km asfaltati – Target: 5
2. Verde pubblico – Peso 60% – Indicatore: n. alberi piantati – Target: 100`),
    ),
    [
      'Tecnica (Pia Conti, hundred)',
      '1 40 Manutenzione delle strade > 5: almeno 5',
      '2 60 Verde pubblico > 100: almeno 100',
    ],
  )
  assert.deepEqual(
    understood(
      readLayout(`Area Tecnica
Obiettivi gestionali
- Manutenzione delle scuole entro il 31/08/2026 (peso 40)
- Piano neve entro il 15/11/2026 (peso 60)`),
    ),
    [
      'Tecnica (nessuno, hundred)',
      'null 40 Manutenzione delle scuole entro il 31/08/2026 > : 2026-08-31',
      'null 60 Piano neve entro il 15/11/2026 > : 2026-11-15',
    ],
  )
})
