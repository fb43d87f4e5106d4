// SPDX-License-Identifier: EUPL-1.2
import { isChange } from './change.ts'

export const payments = /tempestivit[àa]\s+(?:dei|nei|di)\s+pagament|\bITP\b/i

const durations =
  /temp[oi] (?:medi|massim|(?:di|del|della|dei) (?:pagament|attesa|rispost|rilasci|evasion|intervent|conclusion|istruttori|lavorazion|pubblicazion|liquidazion|riscontr|definizion|esecuzion|consegn|erogazion))|giorni (?:medi|di (?:ritardo|attesa))|durata media|cost[oi] (?:medi|unitari)/i
const troubles = /ritard|reclam|error|contenzios|arretrat|scopert|ricors/i
/** «Reclami gestiti»: what is done about the trouble, of which more is better. */
const dealtWith =
  /(?:gestit|definit|evas|risolt|chius|trattat|lavorat|recuperat|smaltit|conclus|esaminat|istruit|archiviat)[oaie]|(?:gestion|definizion|evasion|soluzion|chiusur|trattazion|recuper|smaltiment)/i

/** Quantities of which less is better, so that «pari a» is the most allowed. */
export const isBetterLess = (name: string): boolean =>
  !isChange(name) && (payments.test(name) || durations.test(name) || (troubles.test(name) && !dealtWith.test(name)))
