// SPDX-License-Identifier: EUPL-1.2
import { dictionary } from '@zxcvbn-ts/language-common'
import { z } from 'zod'

const shortestPassword = 12
const longestPassword = 128

/** How many characters must be left once what anybody would try is taken away. */
const leastLeft = 6

/** The fifty thousand passwords found most often in thefts. */
const stolen = new Set(dictionary['passwords-common'])

/** What people put first in a password; found also when written with digits for letters. */
const beaten = (
  'password passw0rd parola segreta segreto accesso entra login welcome benvenuto benvenuta administrator amministratore admin ' +
  'comune comunale municipio sindaco segretario segretaria ufficio ragioneria protocollo anagrafe traguardo piao ' +
  'qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm zxcvbn 1q2w3e4r 1qaz2wsx qazwsx letmein iloveyou tiamo amore ciao ' +
  'juventus juve inter milan roma napoli lazio forza italia italiano gennaio febbraio marzo aprile maggio giugno luglio ' +
  'agosto settembre ottobre novembre dicembre primavera estate autunno inverno lunedi martedi mercoledi giovedi venerdi'
).split(' ')

/** Both boxes of whoever chooses a password. */
export const newPassword = z.object({ password: z.string().max(1000, 'la password è troppo lunga'), again: z.string() })

/** Why a password is refused to somebody known by these words, in words that say what to do; nothing when it is good. */
export function whyRefused(password: string, about: readonly string[]): string | undefined {
  const length = [...password.normalize('NFC')].length
  if (length < shortestPassword)
    return `usa almeno ${shortestPassword} caratteri: tre o quattro parole a caso vanno bene`
  if (length > longestPassword) return `usa al massimo ${longestPassword} caratteri`
  const forms = [plain(password), unmasked(password)]
  if (forms.some((form) => isStolen(form) || left(form, about) < leastLeft))
    return 'è troppo facile da indovinare: evita nomi, parole comuni e file di tasti, e aggiungi parole a caso'
  return undefined
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const masks: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/** «P@ssw0rd» is «password». */
const unmasked = (text: string): string => plain(text).replace(/[013457@$!]/g, (sign) => masks[sign]!)

/** One of the stolen passwords, once or twice, whatever digits and signs are among its letters. */
function isStolen(text: string): boolean {
  const letters = text.replace(/[^a-z]/g, '')
  const half = letters.slice(0, letters.length / 2)
  const words = [letters, ...(half + half === letters ? [half] : [])].filter((word) => word.length >= leastLeft)
  return [text, ...words].some((word) => stolen.has(word))
}

function left(text: string, about: readonly string[]): number {
  const words = about.flatMap((each) => plain(each).split(/[^a-z0-9]+/)).filter((word) => word.length > 2)
  const without = [...words, ...beaten]
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), text)
  return [...without].filter((sign, at, all) => /\S/.test(sign) && !follows(all[at - 1], sign)).length
}

/** «aaa», «abc», «321»: each but the first adds nothing. */
const follows = (before: string | undefined, sign: string): boolean =>
  before !== undefined && Math.abs(before.codePointAt(0)! - sign.codePointAt(0)!) <= 1
