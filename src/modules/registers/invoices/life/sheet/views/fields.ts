// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { choiceField, choicesOf, type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'

export const natures = { current: 'Corrente', capital: 'In conto capitale' }
export const supplierKinds = { firm: 'Impresa', professional: 'Professionista', 'public-body': 'Ente pubblico' }

/** What is asked to accept one invoice or many. */
export const acceptanceFields = (day: CivilDate, rejected: Rejected | undefined): Html[] => [
  textField({ name: 'acceptedOn', label: 'Accettata il', type: 'date', value: day, rejected }),
]

/** What is asked to settle one invoice or many. */
export const settlementFields = (today: CivilDate, rejected: Rejected | undefined): Html[] => [
  textField({ name: 'settlementAct', label: 'Atto di liquidazione', rejected }),
  textField({ name: 'settledOn', label: 'Liquidata il', type: 'date', value: today, rejected }),
  textField({ name: 'sentOn', label: 'Inviata in Ragioneria il', type: 'date', value: today, rejected }),
]

/** What is asked to suspend one invoice or many. */
export const pauseFields = (today: CivilDate, rejected: Rejected | undefined): Html[] => [
  textField({ name: 'pausedFrom', label: 'Sospesa dal', type: 'date', value: today, rejected }),
  choiceField({
    ...{ name: 'pauseReason', label: 'Motivo', rejected },
    choices: choicesOf({ contested: 'Contestata al fornitore', litigation: 'In contenzioso' }),
  }),
  textField({ name: 'pauseNote', label: 'Che cosa si contesta (se vuoi)', rejected }),
]
