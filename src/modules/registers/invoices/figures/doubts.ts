// SPDX-License-Identifier: EUPL-1.2
import type { FigureName } from './figures.ts'

/** What the law leaves open and somebody had to choose: said beside the number it moves. */
export const doubtsOf: Record<FigureName | 'fondo', readonly string[]> = {
  tempestivita: ['I giorni di contestazione si tolgono dal ritardo; un’altra lettura farebbe ripartire il termine.'],
  'tempo-medio': [
    'Il tempo parte dal ricevimento; la piattaforma dei crediti commerciali pare contarlo dall’emissione.',
  ],
  'ritardo-medio': [],
  'ritardo-annuale': [
    'Una fattura scaduta nell’anno e pagata l’anno prima conta in tutti e due gli anni.',
    'Dopo il 31 dicembre l’indicatore resta fermo a quel giorno.',
  ],
  differenza: [],
  'debito-scaduto': [
    '«Ammontare complessivo dei debiti»: qui i debiti scaduti e non pagati; altri Comuni li contano tutti.',
  ],
  'debito-complessivo': [],
  'importi-in-tempo': [],
  'fatture-in-tempo': [],
  'giorni-area': ['Venti giorni dall’accettazione alla liquidazione inviata, come nella maggior parte dei piani.'],
  'giorni-ragioneria': ['Dieci giorni dalla liquidazione inviata al mandato, come nella maggior parte dei piani.'],
  fondo: ['Il fondo si libera quando la verifica seguente non trova niente da accantonare.'],
}
