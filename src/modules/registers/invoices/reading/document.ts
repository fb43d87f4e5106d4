// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { type DocumentType, documentType } from '../document-type.ts'
import { isPlausible } from '../model.ts'
import type { Complaints } from './complaints.ts'
import { dayIn } from './day.ts'
import { type Body, type Leaf, leafAt } from './elements.ts'
import { spaced } from './spaces.ts'

/** Which document it is: its type, number and day. */
export function documentOf({ fields, at }: Body, complaints: Complaints) {
  const code = leafAt(fields, 'DatiGenerali/TipoDocumento', at)
  const number = leafAt(fields, 'DatiGenerali/Numero', at)
  const date = leafAt(fields, 'DatiGenerali/Data', at)
  const currency = leafAt(fields, 'DatiGenerali/Divisa', at)
  const type = documentType(code.text)
  checkType(code, type, complaints)
  if (number.text === '' || number.text.length > 60) {
    complaints.refuse(number, 'Numero', 'manca il numero della fattura, o è troppo lungo')
  }
  const datedOn = dayIn(date.text)
  if (!datedOn || !isPlausible(datedOn)) {
    complaints.refuse(date, 'Data', `«${date.text}» non è la data di una fattura`)
  }
  if (currency.text !== '' && currency.text !== 'EUR') {
    complaints.remark(currency, 'Divisa', `gli importi in ${currency.text} sono presi come euro: controlla`)
  }
  return {
    documentType: code.text,
    kind: type?.kind ?? ('other' as const),
    number: spaced(number.text),
    datedOn: datedOn ?? ('' as CivilDate),
  }
}

function checkType(code: Leaf, type: DocumentType | undefined, complaints: Complaints): void {
  if (!/^TD\d\d$/.test(code.text)) {
    complaints.refuse(code, 'TipoDocumento', `«${code.text}» non è un tipo di documento`)
  } else if (!type || type.kind === 'other') {
    const name = type ? `${type.name} (${code.text})` : `Tipo di documento ${code.text}, non conosciuto`
    complaints.remark(code, 'TipoDocumento', `${name}: non è contato tra i debiti`)
  }
}
