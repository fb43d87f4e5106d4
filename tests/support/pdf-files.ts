// SPDX-License-Identifier: EUPL-1.2

/** What a page of a PDF is to show: texts and lines at their places, in points from the lower left corner. */
export interface PdfPage {
  texts: readonly (readonly [left: number, at: number, text: string])[]
  lines?: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[]
  /** Filled shapes: a coloured row. */
  shapes?: readonly (readonly [left: number, bottom: number, width: number, height: number])[]
  /** Texts written upwards from their place. */
  upwards?: PdfPage['texts']
  /** The page lies on its side, and is turned when it is shown. */
  turned?: true
}

/** Says that the file has a password, which nobody knows. */
const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >> /ID [<00> <00>]`

/** A small PDF in Helvetica 10. */
export function pdfFile(pages: readonly PdfPage[], { locked = false } = {}): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page.turned ? '/Rotate 90 ' : ''}/Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? lock : ''} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

const contentOf = ({ texts, lines = [], shapes = [], upwards = [], turned }: PdfPage): string =>
  [
    ...(turned ? ['0 1 -1 0 595 0 cm'] : []),
    ...shapes.map((shape) => `0.9 g ${shape.join(' ')} re f 0 g`),
    ...lines.map(([fromX, fromY, toX, toY]) => `${fromX} ${fromY} m ${toX} ${toY} l S`),
    ...texts.map(([left, at, text]) => `BT /F1 10 Tf ${left} ${at} Td ${shown(text)} ET`),
    ...upwards.map(([left, at, text]) => `BT /F1 10 Tf 0 1 -1 0 ${left} ${at} Tm ${shown(text)} ET`),
  ].join('\n')

const shown = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')}) Tj`
