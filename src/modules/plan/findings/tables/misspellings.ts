// SPDX-License-Identifier: EUPL-1.2

/** What is written, as a pattern of a whole word, and what is right. */
interface Misspelling {
  wrong: string
  right: string
}

/** Slips that no Italian dictionary admits. Spellings that some dictionary admits stay out. */
export const misspellings: readonly Misspelling[] = [
  { wrong: "[a-z]+ch[éè][’']", right: 'senza apostrofo dopo l’accento' },
  { wrong: 'perchè|poichè|affinchè|nonchè|finchè|benchè|giacchè|cosicchè', right: 'accento acuto: -ché' },
  { wrong: "qual[’']è", right: 'qual è' },
  { wrong: 'pò', right: 'po’' },
  { wrong: "un[’']altro", right: 'un altro' },
  { wrong: 'assesment', right: 'assessment' },
  { wrong: 'omnicompresiv[oaie]|onnicompresiv[oaie]', right: 'onnicomprensivo' },
  { wrong: 'efficent[ei]|efficenza', right: 'efficiente, efficienza' },
  { wrong: 'sufficent[ei]|sufficenza', right: 'sufficiente, sufficienza' },
  { wrong: 'propi[oa]', right: 'proprio' },
  { wrong: 'beneficienza', right: 'beneficenza' },
  { wrong: 'conoscienz[ae]', right: 'conoscenza' },
  { wrong: 'aquis(?:to|ti|izione)', right: 'acquisto, acquisizione' },
  { wrong: 'accellera(?:re|zione)', right: 'accelerare' },
  { wrong: 'eccezzion(?:e|i|ale|ali)', right: 'eccezione' },
  { wrong: 'provedimento|provvedimeto', right: 'provvedimento' },
  { wrong: 'delibberazione|deliberazone', right: 'deliberazione' },
]
