// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../wording.ts'

const joining = new Set('e ed di del della dei delle al alla ai alle per il la lo i gli le'.split(' '))

/** Two capital letters: the initials of a name of two words, else the beginning of its first word. */
export function areaCode(name: string, taken: ReadonlySet<string>): string {
  const words = bare(name.split(/\s[–—-]\s|,/)[0]!)
    .split(' ')
    .filter((word) => word !== '' && !joining.has(word))
  const first = words[0] ?? 'area'
  const initials = words.length === 2 ? first[0]! + words[1]![0]! : first.slice(0, 2)
  const others = [...words.slice(1).map((word) => word[0]!), ...first.slice(1), ...'23456789'].map((x) => first[0]! + x)
  const code = [initials, ...others].map((x) => x.toUpperCase()).find((x) => x.length === 2 && !taken.has(x))
  return code ?? `${first[0]!.toUpperCase()}${taken.size + 1}`
}
