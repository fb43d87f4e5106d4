// SPDX-License-Identifier: EUPL-1.2
import { smallPlan } from './plan.ts'

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const lines = (...rows: string[][]): string => rows.map((row) => row.map(quoted).join(';')).join('\n')

/** For each form that takes a file, one whose every text is hostile; a new such form asks for its own. */
export const hostileUploads: Record<string, (text: string) => string> = {
  '/piano/carica': (text) =>
    smallPlan([
      ['1', '70%', `Progetto ${text}`, `Target ${text}`, `Relazione ${text} entro il 30/06/2026`, `Ugo ${text}`, text],
      ['2', '20%', `Rilevare ${text}`, 'Fatti', `n. 12 incontri ${text}`, 'Tutto il personale', `Controllo ${text}`],
    ]).replace('POLIZIA LOCALE', `POLIZIA LOCALE ${text}`),
  '/piano/1/capitoli': (text) => `# Capitolo ${text}\n\nIl Comune ${text} si impegna.\n`,
  '/fatture/importa': (text) => `<p:FatturaElettronica>${text}</p:FatturaElettronica>`,
  '/fatture/piattaforma': (text) => lines(['Numero fattura', 'Importo', text], [text, '10,00', text]),
  '/registri/ordinativi': (text) => `<flusso_ordinativi>${text}</flusso_ordinativi>`,
  '/registri/atti': (text) =>
    lines(
      ['Anno', 'Obiettivo', 'Fase', 'Fatto il', 'Atto', 'Oggetto', 'Evento del'],
      ['2026', 'PL-1', '1', '25/06/2026', text, `Oggetto ${text}`, ''],
    ),
  '/registri/rilevazioni': (text) =>
    lines(
      ['Anno', 'Obiettivo', 'Rilevato il', 'Fatti', 'Su un totale di', 'Fonte'],
      ['2026', 'PL-1', '30/06/2026', '12', '40', text],
    ),
  '/registri/pagamenti': (text) => lines(['Fornitore', 'Numero fattura', text], [text, text, text]),
}
