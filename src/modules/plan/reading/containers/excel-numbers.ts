// SPDX-License-Identifier: EUPL-1.2
import { fillOf } from './shades.ts'
import { walkXml } from './xml-walk.ts'

/** How a number is shown: a day, a percentage, with leading zeros, or plain. */
export type CellStyle = 'day' | 'percent' | 'plain' | { digits: number }

/** How the cells of a format are shown. */
export interface CellFormat {
  style: CellStyle
  /** Its colour; nothing where it has none. */
  fill: string | undefined
}

/** The cell formats, by their place. */
export function cellFormats(part: Uint8Array | undefined): CellFormat[] {
  const own = new Map<string, string>()
  const fills: (string | undefined)[] = []
  const formats: CellFormat[] = []
  let inFormats = false
  if (!part) return formats
  walkXml(part, {
    open(name, { numFmtId = '0', formatCode = '', patternType = 'none', rgb, theme, tint = '', fillId = '0' }) {
      if (name === 'numFmt') own.set(numFmtId, formatCode)
      else if (name === 'fill') fills.push(undefined)
      else if (name === 'patternFill') fills[fills.length - 1] = patternType === 'solid' ? 'solid' : undefined
      else if (name === 'fgColor' && fills.at(-1) !== undefined) {
        const isPaper = theme === '0' && tint === ''
        fills[fills.length - 1] = isPaper ? undefined : fillOf(rgb ?? `${theme} ${tint}`)
      } else if (name === 'cellXfs') inFormats = true
      else if (name === 'xf' && inFormats)
        formats.push({ style: styleOf(Number(numFmtId), own.get(numFmtId)), fill: fills[Number(fillId)] })
    },
    close(name) {
      if (name === 'cellXfs') inFormats = false
    },
  })
  return formats
}

/** ECMA-376, part 1, 18.8.30: 9 and 10 are percentages, 14 to 17 and 22 are days. */
function styleOf(id: number, code: string | undefined): CellStyle {
  if (code === undefined)
    return id === 9 || id === 10 ? 'percent' : (id >= 14 && id <= 17) || id === 22 ? 'day' : 'plain'
  const plain = code.replace(/"[^"]{0,40}"|\[[^[\]]{0,40}\]|\\./g, '')
  if (plain.includes('%')) return 'percent'
  if (/[dy]/i.test(plain) && !/[#0]/.test(plain)) return 'day'
  return /^0{2,}$/.test(plain) ? { digits: plain.length } : 'plain'
}

/** How a number is shown, and from when its workbook counts days. */
export interface NumberFormat {
  style: CellStyle
  from1904: boolean
}

/** A number as an Italian reads it: «31/12/2026», «12,5%», «007». */
export function writtenAs(value: number, { style, from1904 }: NumberFormat): string {
  if (!Number.isFinite(value)) return ''
  if (style === 'day') return dayOf(from1904 ? value + daysTo1904 : value)
  if (style === 'percent') return `${italian(value * 100)}%`
  return style === 'plain' ? italian(value) : String(Math.round(value)).padStart(style.digits, '0')
}

const daysTo1904 = 1462

/** Days are counted from 30 December 1899, for a leap day that 1900 did not have. */
function dayOf(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  if (Number.isNaN(day.getTime())) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`
}

const italian = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',')
