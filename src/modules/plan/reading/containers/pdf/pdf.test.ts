// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PdfPage, pdfFile } from '../../../../../../tests/support/pdf-files.ts'
import { openDocument } from '../index.ts'

const columns = [50, 90, 300, 500]
const ends = (top: number, bottom: number) => columns.map((x) => [x, top, x, bottom] as const)
const across = (...heights: number[]) => heights.map((at) => [50, at, 500, at] as const)

const seen = async (pages: readonly PdfPage[]) =>
  (await openDocument(pdfFile(pages))).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map(({ cells }) => cells),
  )

test('a table by its lines: long cells on more lines, a cell over two rows, text above and below in its place', async () => {
  const page: PdfPage = {
    texts: [
      [50, 780, 'Area Tecnica'],
      [55, 750, 'N.'],
      [95, 750, 'Obiettivo'],
      [305, 750, 'Termine'],
      [55, 730, '1'],
      [95, 730, 'Archivio digitale di tutte le pratiche edilizie e poi'],
      [95, 718, 'di tutto il territorio'],
      [305, 730, '31/12/2026'],
      [95, 700, 'Seconda attività'],
      [50, 640, 'In fondo'],
    ],
    lines: [...ends(765, 690), ...across(765, 742, 690), [90, 712, 500, 712]],
  }
  assert.deepEqual(await seen([page]), [
    'Area Tecnica',
    [
      ['N.', 'Obiettivo', 'Termine'],
      ['1', 'Archivio digitale di tutte le pratiche edilizie e poi di tutto il territorio', '31/12/2026'],
      ['', 'Seconda attività', ''],
    ],
    'In fondo',
  ])
})

test('a table without lines, by the white columns between its words', async () => {
  const row = (at: number, number: string, what: string, when: string) =>
    [
      [55, at, number],
      [95, at, what],
      [305, at, when],
    ] as const
  const page: PdfPage = {
    texts: [
      [50, 780, "Obiettivi dell'anno"],
      ...row(750, 'N.', 'Obiettivo', 'Termine'),
      ...row(726, '1', 'Archivio digitale delle pratiche', '31/12/2026'),
      [95, 714, 'edilizie'],
      ...row(690, '2', 'Censimento', '30/06/2026'),
    ],
  }
  assert.deepEqual(await seen([page]), [
    "Obiettivi dell'anno",
    [
      ['N.', 'Obiettivo', 'Termine'],
      ['1', 'Archivio digitale delle pratiche edilizie', '31/12/2026'],
      ['2', 'Censimento', '30/06/2026'],
    ],
  ])
})

test('what every page repeats is said once, after all else, and its number not at all', async () => {
  const page = (number: number): PdfPage => ({
    texts: [
      [50, 820, 'Comune di Borgo San Lieto'],
      [50, 700, `Capitolo ${'abc'[number]}`],
      [280, 20, `Pagina ${number + 1} di 3`],
    ],
  })
  assert.deepEqual(await seen([page(0), page(1), page(2)]), [
    ...['Capitolo a', 'Capitolo b', 'Capitolo c'],
    'Comune di Borgo San Lieto',
  ])
})

test('a row left open at the foot of a page, a word in pieces and one divided, an empty column of no width', async () => {
  const texts: PdfPage['texts'] = [
    [55, 750, 'N.'],
    [102, 750, 'Obiettivo'],
    [305, 750, 'Termine'],
    [55, 730, '1'],
    [102, 730, 'Archivio'],
    // In Helvetica 10 «Archivio » takes 39.46 points, and «uf» 8.34.
    [141.5, 730, 'uf'],
    [149.84, 730, 'ficiale di tutte le pratiche edi-'],
    [102, 718, 'lizie'],
    [305, 730, '31/12/2026'],
  ]
  const down = [50, 90, 97, 300, 500].map((x) => [x, 765, x, 700] as const)
  assert.deepEqual(await seen([{ texts, lines: [...down, ...across(765, 742)] }]), [
    [
      ['N.', '', 'Obiettivo', 'Termine'],
      ['1', '', 'Archivio ufficiale di tutte le pratiche edilizie', '31/12/2026'],
    ],
  ])
})

test('a page kept lying on its side, with names of narrow columns written upwards, on two lines', async () => {
  const down = [50, 90, 120, 500, 700].map((x) => [x, 500, x, 380] as const)
  const page: PdfPage = {
    turned: true,
    lines: [...down, ...[500, 420, 380].map((at) => [50, at, 700, at] as const)],
    upwards: [
      [66, 425, 'Numero'],
      [78, 425, 'progressivo'],
      [108, 425, 'Peso'],
    ],
    texts: [
      [125, 450, 'Obiettivo'],
      [505, 450, 'Termine'],
      [55, 400, '1'],
      [95, 400, '30%'],
      [125, 400, 'Archivio digitale'],
      [505, 400, '31/12/2026'],
    ],
  }
  assert.deepEqual(await seen([page]), [
    [
      ['Numero progressivo', 'Peso', 'Obiettivo', 'Termine'],
      ['1', '30%', 'Archivio digitale', '31/12/2026'],
    ],
  ])
})

/** A header and rows of three columns without lines between them, with cells in the middle of their rows. */
const inTheMiddle: PdfPage['texts'] = [
  [200, 756, 'Obiettivo operativo e'],
  [55, 750, 'N.'],
  [400, 750, 'Termine'],
  [200, 744, 'gestionale'],
  [200, 724, 'Archivio digitale di tutte'],
  [55, 718, '1'],
  [400, 718, '31/12/2026'],
  [200, 712, 'le pratiche edilizie'],
  [55, 692, '2'],
  [200, 692, 'Censimento'],
  [400, 692, '30/06/2026'],
]

test('rows without lines between them, whose cells are in the middle, and one that goes on past the page and its number', async () => {
  const pages: PdfPage[] = [
    { texts: [...inTheMiddle, [200, 20, 'Pagina 1 di 2']] },
    {
      texts: [
        [200, 800, 'degli alberi'],
        [55, 780, '3'],
        [200, 780, 'Strade'],
        [400, 780, '30/09/2026'],
        [200, 20, 'Pagina 2 di 2'],
      ],
    },
  ]
  assert.deepEqual(await seen(pages), [
    [
      ['N.', 'Obiettivo operativo e gestionale', 'Termine'],
      ['1', 'Archivio digitale di tutte le pratiche edilizie', '31/12/2026'],
      ['2', 'Censimento', '30/06/2026'],
    ],
    [
      ['', 'degli alberi', ''],
      ['3', 'Strade', '30/09/2026'],
    ],
  ])
})

test('rows told only by their colours, or by lines across', async () => {
  const texts: PdfPage['texts'] = [
    ...[55, 200, 400].map((left, column) => [left, 750, ['Settore', 'Obiettivo', 'Termine'][column]!] as const),
    ...[738, 726, 714, 702].flatMap((at, row) => [
      [55, at, row % 2 === 0 ? 'Servizi' : 'tecnici'] as const,
      [200, at, row % 2 === 0 ? 'Archivio digitale' : 'delle pratiche'] as const,
    ]),
    [400, 738, '31/12/2026'],
    [400, 714, '30/06/2026'],
  ]
  const rows = [
    ['Settore', 'Obiettivo', 'Termine'],
    ['Servizi tecnici', 'Archivio digitale delle pratiche', '31/12/2026'],
    ['Servizi tecnici', 'Archivio digitale delle pratiche', '30/06/2026'],
  ]
  const shapes = [
    [50, 747, 450, 12],
    [50, 723, 450, 24],
    [50, 699, 450, 24],
  ] as const
  const lines = [759, 747, 723, 699].map((at) => [50, at, 500, at] as const)
  assert.deepEqual(await seen([{ texts, shapes }]), [rows])
  assert.deepEqual(await seen([{ texts, lines }]), [rows])
})

test('blanks stretched to justify a text are no columns, and a table of other columns is another table', async () => {
  const page: PdfPage = {
    texts: [
      ...[55, 90, 300].map((left, column) => [left, 750, ['N.', 'Obiettivo', 'Termine'][column]!] as const),
      ...([
        [55, 730, '1'],
        [90, 730, 'Archivio'],
        [150, 730, 'digitale'],
        [220, 730, 'di'],
        [300, 730, '2026'],
      ] as const),
      ...([
        [90, 718, 'tutte'],
        [140, 718, 'le'],
        [180, 718, 'pratiche'],
      ] as const),
      [90, 706, 'edilizie del territorio comunale'],
      [55, 670, 'Personale per categoria'],
      ...[640, 620, 600].flatMap((at, row) =>
        [55, 250, 420].map((left, column) => [left, at, `${'abc'[row]}${column}`] as const),
      ),
    ],
  }
  assert.deepEqual(await seen([page]), [
    [
      ['N.', 'Obiettivo', 'Termine'],
      ['1', 'Archivio digitale di tutte le pratiche edilizie del territorio comunale', '2026'],
    ],
    'Personale per categoria',
    ['abc'].flatMap(([...rows]) => rows.map((row) => [0, 1, 2].map((column) => `${row}${column}`))),
  ])
})

test('a paragraph ends where the next word had room, and an item that begins as the one above is another', async () => {
  const page: PdfPage = {
    texts: [
      ...[55, 95, 305].map((left, column) => [left, 750, ['N.', 'Target', 'Indicatore'][column]!] as const),
      [55, 730, '1'],
      [95, 730, 'Bando pubblicato'],
      [95, 718, 'Aggiudicazione del servizio di mensa'],
      [95, 706, 'per le scuole (art. 4-'],
      [95, 694, 'bis)'],
      [305, 730, 'Entro il 31/03/2026'],
      [305, 718, 'Entro il 30/09/2026'],
    ],
    lines: [...ends(765, 690), ...across(765, 742, 690)],
  }
  assert.deepEqual((await seen([page]))[0]?.[1], [
    ...['1', 'Bando pubblicato\nAggiudicazione del servizio di mensa per le scuole (art. 4-bis)'],
    'Entro il 31/03/2026\nEntro il 30/09/2026',
  ])
})

test('a row goes on under the header that a page prints again right above it, and a table of one row is a table', async () => {
  const row = (at: number, ...cells: readonly string[]) =>
    cells.flatMap((cell, column) => (cell === '' ? [] : [[[55, 120, 350][column]!, at, cell] as const]))
  const pages: PdfPage[] = [
    {
      texts: [
        ...row(750, 'N.', 'Obiettivo', 'Termine'),
        ...row(730, '1', 'Archivio digitale', '31/12/2026'),
        ...row(718, '', 'delle pratiche edilizie', 'e poi'),
        ...row(706, '', 'di tutto', 'ancora'),
      ],
    },
    {
      texts: [
        ...row(800, 'N.', 'Obiettivo', 'Termine'),
        ...row(788, '', 'il territorio', 'nel 2027'),
        ...row(768, '2', 'Strade', '30/06/2026'),
        [55, 740, 'Altre tabelle di questo piano, che si leggono dopo quelle degli obiettivi e non prima'],
        [200, 700, 'Codice'],
        [300, 700, 'Importo'],
        [400, 700, 'Stato'],
        [200, 684, 'A12'],
        [300, 684, '100,00'],
        [400, 684, 'Fatto'],
      ],
    },
  ]
  assert.deepEqual(await seen(pages), [
    [
      ['N.', 'Obiettivo', 'Termine'],
      ['1', 'Archivio digitale delle pratiche edilizie di tutto', '31/12/2026 e poi ancora'],
    ],
    [
      ['N.', 'Obiettivo', 'Termine'],
      ['', 'il territorio', 'nel 2027'],
      ['2', 'Strade', '30/06/2026'],
    ],
    'Altre tabelle di questo piano, che si leggono dopo quelle degli obiettivi e non prima',
    [
      ['Codice', 'Importo', 'Stato'],
      ['A12', '100,00', 'Fatto'],
    ],
  ])
})
