// SPDX-License-Identifier: EUPL-1.2

interface Misspelling {
  wrong: RegExp
  right: string
}

const word = (wrong: string, right: string): Misspelling => ({
  wrong: new RegExp(`(?<!\\p{L})(?:${wrong})(?!\\p{L})`, 'iu'),
  right,
})

/** Slips that no Italian dictionary admits. Spellings that some dictionary admits stay out. */
export const misspellings: readonly Misspelling[] = [
  word("[a-z]+ch[éè][’']", 'senza apostrofo dopo l’accento'),
  word('perchè|poichè|affinchè|nonchè|finchè|benchè|giacchè|cosicchè', 'accento acuto: -ché'),
  word("qual[’']è", 'qual è'),
  word('pò', 'po’'),
  word("un[’']altro", 'un altro'),
  word('assesment', 'assessment'),
  word('omnicompresiv[oaie]|onnicompresiv[oaie]', 'onnicomprensivo'),
  word('efficent[ei]|efficenza', 'efficiente, efficienza'),
  word('sufficent[ei]|sufficenza', 'sufficiente, sufficienza'),
  word('propi[oa]', 'proprio'),
  word('beneficienza', 'beneficenza'),
  word('conoscienz[ae]', 'conoscenza'),
  word('aquis(?:to|ti|izione)', 'acquisto, acquisizione'),
  word('accellera(?:re|zione)', 'accelerare'),
  word('eccezzion(?:e|i|ale|ali)', 'eccezione'),
  word('provedimento|provvedimeto', 'provvedimento'),
  word('delibberazione|deliberazone', 'deliberazione'),
]
