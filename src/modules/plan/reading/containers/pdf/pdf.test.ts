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

test('what every page repeats is not text of the plan', async () => {
  const page = (number: number): PdfPage => ({
    texts: [
      [50, 820, 'Comune di Borgo San Lieto'],
      [50, 700, `Capitolo ${'abc'[number]}`],
      [280, 20, `Pagina ${number + 1} di 3`],
    ],
  })
  assert.deepEqual(await seen([page(0), page(1), page(2)]), ['Capitolo a', 'Capitolo b', 'Capitolo c'])
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
