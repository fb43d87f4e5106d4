// SPDX-License-Identifier: EUPL-1.2
import { dayIn } from '../day.ts'
import { codes } from './codes.ts'

/** How the value of an element must be written. */
export interface Kind {
  allows(value: string): boolean
  /** What is wrong with a value that is not allowed, in Italian. */
  words: string
}

const shaped = (pattern: RegExp, words: string): Kind => ({ allows: (value) => pattern.test(value), words })

/** The schemas forgive the spaces around numbers and days, and those alone. */
const number = (pattern: RegExp, words: string): Kind => ({ allows: (value) => pattern.test(value.trim()), words })

const plain: Readonly<Record<string, Kind>> = {
  amount: number(/^-?\d{1,11}\.\d\d$/, 'non è un importo con due decimali'),
  price: number(/^-?\d{1,11}\.\d{2,8}$/, 'non è un importo con almeno due decimali'),
  quantity: number(/^\d{1,18}\.\d{2,8}$/, 'non è una quantità con almeno due decimali'),
  rate: number(/^(\d{1,2}\.\d\d|0?100\.00|0\d\d\.\d\d)$/, 'non è una percentuale con due decimali'),
  weight: number(/^\d{1,4}\.\d{1,2}$/, 'non è un peso con uno o due decimali'),
  email: shaped(/^[^@]{1,255}@[^@]{1,255}$/, 'non è un indirizzo di posta'),
  iban: shaped(/^[a-zA-Z]{2}\d\d[a-zA-Z0-9]{11,30}$/, 'non ha la forma di un IBAN'),
  bic: shaped(/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/, 'non ha la forma di un BIC'),
  instant: number(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, 'non è un giorno con la sua ora'),
  // The schemas say that an empty one is Italy.
  country: shaped(/^([A-Z]{2})?$/, 'non è una sigla di 2 lettere maiuscole'),
  day: { allows: (value) => dayIn(value) !== undefined, words: 'non è un giorno del calendario, o ha spazi attorno' },
  date: {
    allows: (value) => dayIn(value.trim()) !== undefined,
    words: 'non è un giorno del calendario',
  },
  bytes: { allows: (value) => value !== '', words: 'è vuoto' },
}

const withLimits: Readonly<Record<string, (least: number, most: number) => Kind>> = {
  text: (least, most) => ({
    allows: (value) => value.length >= least && value.length <= most,
    words: least === most ? `non ha ${most} caratteri` : `non ha da ${least} a ${most} caratteri`,
  }),
  fiscal: (least, most) =>
    shaped(new RegExp(`^[A-Z0-9]{${least},${most}}$`), `non ha da ${least} a ${most} lettere maiuscole o cifre`),
  letters: (count) => shaped(new RegExp(`^[A-Z]{${count}}$`), `non è una sigla di ${count} lettere maiuscole`),
  digits: (count) => shaped(new RegExp(`^\\d{${count}}$`), `non ha ${count} cifre`),
  whole: (most) => ({
    allows: (value) => /^\s*\d{1,9}\s*$/.test(value) && Number(value) <= most,
    words: `non è un numero intero fino a ${most}`,
  }),
}

function listed(list: string): Kind {
  const values = new Set(codes[list]!.split(' '))
  return { allows: (value) => values.has(value), words: 'non è tra i codici previsti dal formato' }
}

const made = new Map<string, Kind>()

/** The kind written «amount», «nature» (a list of codes), «text:1-20» or «digits:5». */
export function kindOf(written: string): Kind {
  const [name = '', least, most = least] = written.split(/[:-]/)
  const kind = made.get(written) ?? withLimits[name]?.(Number(least), Number(most)) ?? plain[name] ?? listed(name)
  made.set(written, kind)
  return kind
}
