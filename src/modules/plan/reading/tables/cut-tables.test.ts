// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout } from '../../../../../tests/support/read-layout.ts'

const objectives = `Area Tecnica

| N. | Obiettivo | Indicatore | Target | Peso |
| 1 | Strade | Entro il 31/03/2026 | Appalto | 100 |
`

test('a table of people that a page cuts is one, whether its header is printed again or not', () => {
  for (const header of ['| Servizio | Uomini | Donne | Totale |', '']) {
    const plan = readLayout(`${objectives}
Personale per servizio

| Servizio | Uomini | Donne | Totale |
| Tecnico | 3 | 2 | 5 |
| Servizi | 1 | 4 | 5 |

${header}
| alla persona | | | |
| Totale | 4 | 6 | 10 |`)
    assert.deepEqual(
      plan.personnel?.tables.map(({ rows, totalRow }) => [rows.map(({ label }) => label), totalRow?.women]),
      [[['Tecnico', 'Servizi', 'alla persona'], 6]],
    )
  }
})

test('the code of a project that a page cuts is one', () => {
  const plan = readLayout(`${objectives}
Progetti

| Progetto | CUP | Importo |
| Sito | F11F2400025000 | € 17.150,00 |

| Progetto | CUP | Importo |
| | 6 | |
| Cloud | F11C22000150006 | € 1.000,00 |`)
  assert.deepEqual(
    plan.projects?.rows.map(({ name, cup }) => [name, cup]),
    [
      ['Sito', 'F11F24000250006'],
      ['Cloud', 'F11C22000150006'],
    ],
  )
})

test('a word with a hyphen and a day that a page cuts are whole', () => {
  const plan = readLayout(`Area Tecnica

| N. | Obiettivo | Indicatore | Scadenza | Peso |
| 1 | Pagamenti (art. 4- | Elenco | 31/12/202 | 100 |

| | bis) nei tempi | | 6 | |`)
  const [objective] = plan.areas[0]!.objectives
  assert.equal(objective?.description, 'Pagamenti (art. 4-bis) nei tempi')
  assert.equal(objective?.deadlineText, '31/12/2026')
})

test('of a header of two rows, a page may print again the first alone', () => {
  const header = '| N. | Obiettivo | Peso | Indicatori | | |'
  const plan = readLayout(`Area Tecnica

${header}
| | | | Descrizione | Peso indicatore | Valore atteso |
| 1 | Strade | 60 | Km asfaltati | 100% | n. 10 |

${header}
| 2 | Scuole | 40 | Collaudi | 100% | n. 4 |
| Area Finanziaria | | | | | |
| 1 | Tributi | 100 | Accertamenti | 100% | n. 150 |`)
  assert.deepEqual(
    plan.areas.map(({ objectives }) => objectives.map(({ target }) => target)),
    [['n. 10', 'n. 4'], ['n. 150']],
  )
})

test('past a page, an indicator with its weight is another one, and a term that begins as the last is another', () => {
  const plan = readLayout(`Area Tecnica

| N. | Obiettivo | Peso | Indicatore | Peso indicatore | Valore atteso |
| 1 | Tributi | 100 | Accertamenti emessi | 50% | n. 150 |

| | | | Somme incassate | 50% | n. 80 |

Area Finanziaria

| N. | Obiettivo | Peso | Target | Indicatore |
| 1 | Gara | 100 | Bando | Entro il 31/03/2026 |

| | | | Collaudo | Entro il 30/09/2026 |`)
  assert.deepEqual(
    plan.areas.map(({ objectives: [first] }) => [first?.parts.length, first?.indicatorText]),
    [
      [2, 'Accertamenti emessi\nSomme incassate'],
      [1, 'Entro il 31/03/2026\nEntro il 30/09/2026'],
    ],
  )
})
