// SPDX-License-Identifier: EUPL-1.2
import { type Matrix, times } from './matrix.ts'

/** A line drawn on a page, across it or down it, in points from its lower left corner. */
export interface Rule {
  way: 'across' | 'down'
  /** Height of a line across; distance from the left of one down. */
  at: number
  from: number
  to: number
}

type Point = readonly [number, number]

/** What a page draws: codes of operations with their arguments, as the library gives them. */
interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

type Codes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'constructPath'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'stroke'
    | 'closeStroke'
    | 'fill'
    | 'eoFill',
    number
  >
>

/** Thinner than this, a filled shape is a line; shorter, a line is a mark. */
const thin = 3
const shortest = 4

/** The lines across and down that a page draws, as strokes or as thin filled shapes; and the edges of other shapes, coloured rows among them. */
export interface Rules {
  drawn: Rule[]
  edges: Rule[]
}

export function rulesOf({ fnArray, argsArray }: Drawing, codes: Codes, page: Matrix): Rules {
  const rules: Rules = { drawn: [], edges: [] }
  const kept: Matrix[] = []
  let matrix = page
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index]
    if (code === codes.save) kept.push(matrix)
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    else if (code === codes.transform) matrix = times(matrix, args as Matrix)
    else if (code === codes.paintFormXObjectBegin) {
      kept.push(matrix)
      const [own] = args as [Matrix | null]
      if (own) matrix = times(matrix, own)
    } else if (code === codes.constructPath) {
      const [painted, [path]] = args as [number, [Float32Array | null]]
      const stroked = painted === codes.stroke || painted === codes.closeStroke
      const filled = painted === codes.fill || painted === codes.eoFill
      if (!path || !(stroked || filled)) continue
      for (const points of subpaths(path, matrix)) {
        const line = stroked ? sides(points) : asLine(points)
        rules.drawn.push(...line)
        if (!stroked && line.length === 0) rules.edges.push(...sides(points))
      }
    }
  }
  return rules
}

/** How many numbers follow each step of a path: move, line, two kinds of curve, close. */
const numbersOf = [2, 2, 6, 4, 0]

/** The corners of each piece of a path; the ends of curves among them. */
function subpaths(path: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const found: Point[][] = []
  for (let at = 0; at < path.length; ) {
    const step = path[at]!
    const numbers = numbersOf[step]
    if (numbers === undefined) break
    const [x, y] = [path[at + numbers - 1]!, path[at + numbers]!]
    const point: Point = [a * x + c * y + e, b * x + d * y + f]
    if (step === 0) found.push([point])
    else if (step === 4) found.at(-1)?.push(found.at(-1)![0]!)
    else found.at(-1)?.push(point)
    at += numbers + 1
  }
  return found
}

const sides = (points: readonly Point[]): Rule[] =>
  points.slice(1).flatMap((point, index) => ruleBetween(points[index]!, point))

/** A thin filled shape along its length. */
function asLine(points: readonly Point[]): Rule[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (high - low <= thin) return ruleBetween([left, (low + high) / 2], [right, (low + high) / 2])
  return right - left <= thin ? ruleBetween([(left + right) / 2, low], [(left + right) / 2, high]) : []
}

function ruleBetween([x, y]: Point, [toX, toY]: Point): Rule[] {
  const [wide, high] = [Math.abs(toX - x), Math.abs(toY - y)]
  if (high <= 1 && wide >= shortest) return [{ way: 'across', at: y, from: Math.min(x, toX), to: Math.max(x, toX) }]
  if (wide <= 1 && high >= shortest) return [{ way: 'down', at: x, from: Math.min(y, toY), to: Math.max(y, toY) }]
  return []
}
