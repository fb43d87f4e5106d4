// SPDX-License-Identifier: EUPL-1.2
import { officeFiles } from '../../tests/support/office-files.ts'
import { type PdfPage, pdfFile } from '../../tests/support/pdf-files.ts'

const areas = 12
const objectivesOfArea = 60
const header = ['N', 'Peso', 'Obiettivo', 'Target', 'Indicatore', 'Risorse umane', 'Misura anticorruzione']

/** A Word document of 720 objectives in twelve areas, as large municipalities write. */
export const largeWord = (): Uint8Array =>
  officeFiles.docx!([
    'PIANO DELLA PERFORMANCE 2026/2028',
    'Comune di Borgo San Lieto',
    ...Array.from({ length: areas }, (_, area) => [
      `Area SERVIZIO NUMERO ${area + 1}`,
      'Responsabile incaricato di E.Q. IVO TERRANERA',
      [header, ...Array.from({ length: objectivesOfArea }, (_, index) => objective(area, index + 1))],
    ]).flat(),
  ])

const objective = (area: number, number: number): string[] => [
  String(number),
  '1,67',
  `Riordino del procedimento ${area + 1}.${number} con regole scritte e moduli in linea`,
  'Analisi dei passaggi, modulo nuovo e formazione di chi lo usa\nRelazione alla Giunta comunale',
  `Modulo in linea entro il 30/09/2026 – relazione entro il ${String(1 + (number % 28)).padStart(2, '0')}/12/2026`,
  'Gaia Montelupari, Elvio Santarcini',
  'Controllo di due persone su una pratica ogni dieci, estratta a sorte',
]

const pages = 300
const left = [40, 70, 110, 230, 360, 470]

/** A PDF of 300 pages: a ruled table of objectives on each. */
export const longPdf = (): Uint8Array => pdfFile(Array.from({ length: pages }, (_, index) => pageOf(index)))

const rowsOfPage = 8
const height = 60

function pageOf(page: number): PdfPage {
  const top = 780
  const rows = Array.from({ length: rowsOfPage }, (_, row) => page * rowsOfPage + row + 1)
  const bottom = top - height * (rowsOfPage + 1)
  return {
    texts: [
      [40, 810, page === 0 ? 'PIANO DELLA PERFORMANCE 2026/2028' : `Pagina ${page + 1}`],
      ...['N', 'Peso', 'Obiettivo', 'Target', 'Indicatore'].map((name, at) => [left[at]! + 2, top - 14, name] as const),
      ...rows.flatMap((number, row) =>
        [String(number), '1', `Riordino ${number}`, 'Modulo in linea', 'Entro il 30/09/2026'].map(
          (text, at) => [left[at]! + 2, top - height * (row + 1) - 14, text] as const,
        ),
      ),
    ],
    lines: [
      ...Array.from(
        { length: rowsOfPage + 2 },
        (_, row) => [left[0]!, top - height * row, left[5]!, top - height * row] as const,
      ),
      ...left.map((x) => [x, top, x, bottom] as const),
    ],
  }
}
