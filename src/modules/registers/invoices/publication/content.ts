// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { decimalEuro } from '#kernel/money.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { acts } from '#law/acts.ts'
import type { DebtDefinition } from '#law/commercial-debt.ts'
import type { RuleCard } from '#law/rule.ts'
import type { Database } from '#platform/database.ts'
import { choicesOf } from '../figures/doubts.ts'
import { dayKnown, figures, takeFigures } from '../figures/figures.ts'
import { keptCreditors } from '../figures/kept.ts'
import { type FigureRow, rowsOf } from '../figures/rows.ts'
import { periodOf } from '../figures/view.ts'
import { usual, wordsOf } from '../settings/model.ts'
import { type PaymentSettings, settings } from '../settings/settings.ts'
import { settingsByDay } from '../settings/store.ts'
import type { Content, PublishedFigure, PublishedPayment, PublishedRow, Term } from './model.ts'
import { type PaymentRow, paymentRows } from './payments.ts'
import { type Missing, missingIn, paymentsSent } from './store.ts'

/** All that is published of a term, as known on a day. */
export async function contentOf(db: Database, term: Term, on: CivilDate): Promise<Content> {
  const period = periodOf(term)
  const when = { period, on }
  const last = dayKnown(when)
  const chosen = (await settingsByDay(db))(last)
  const definition = chosen['debt-definition']
  const timeliness = figures.tempestivita(when)
  const debt = figures[definition === 'overdue' ? 'debito-scaduto' : 'debito-complessivo'](when)
  // One after the other: inside a transaction the figures are settled once.
  const outcomes = await takeFigures(db, [{ figure: timeliness }, { figure: debt }])
  const [creditors] = await keptCreditors(db, [{ definition, on: last }])
  const rows = await rowsOf(db, 'tempestivita', { when, of: {}, reach: 'everywhere' })
  const sent = await paymentsSent(db, { from: period.from, to: last })
  const missing = await missingIn(db, period)
  return {
    figures: [
      figureOf(
        'tempestivita',
        { ...timeliness.rule, words: withReadings(timeliness.rule.words, chosen) },
        outcomes[0]!,
      ),
      figureOf('debiti', { ...debt.rule, title: 'Ammontare complessivo dei debiti' }, outcomes[1]!),
      figureOf(
        'creditori',
        { ...debt.rule, title: 'Numero delle imprese creditrici', unit: 'count', words: creditorWords[definition] },
        { kind: 'measured', value: creditors!, workings: [] },
      ),
    ],
    payments: paymentRows(sent).map(published),
    rows: rows.map(publicRow).toSorted((a, b) => (a.pagato < b.pagato ? -1 : a.pagato > b.pagato ? 1 : 0)),
    warnings: warningsOf(missing, on <= period.to),
  }
}

/** The words of the rule, and the readings of it that an act chose instead of the usual ones. */
const withReadings = (words: string, chosen: PaymentSettings): string =>
  [
    words,
    ...(choicesOf.tempestivita ?? [])
      .filter((name) => chosen[name] !== usual[name])
      .map((name) => `${settings[name].label}: ${wordsOf(name, chosen[name])}`),
  ].join(' ')

const creditorWords: Record<DebtDefinition, string> = {
  overdue: 'Quanti, imprese e professionisti, aspettano un pagamento scaduto; ciascuno conta una volta.',
  all: 'Quanti, imprese e professionisti, aspettano un pagamento, scaduto o no; ciascuno conta una volta.',
}

const figureOf = (name: string, rule: RuleCard, outcome: Outcome): PublishedFigure => ({
  name,
  title: rule.title,
  unit: rule.unit,
  value: outcome.kind === 'measured' ? outcome.value : null,
  because: outcome.kind === 'not-measurable' ? outcome.because : null,
  definition: rule.words,
  source: rule.cites.map(({ act, place }) => `${acts[act]}, ${place}`).join('; '),
  workings:
    outcome.kind === 'measured'
      ? outcome.workings.map(({ label, value, unit }) => ({
          label,
          ...(unit && { unit }),
          value: typeof value === 'bigint' ? decimalEuro(value) : String(value),
        }))
      : [],
})

const published = ({ year, quarter, category, kind, amount, payee }: PaymentRow): PublishedPayment => ({
  anno: year,
  trimestre: quarter,
  categoria: category,
  tipologia: kind,
  importo: decimalEuro(amount),
  beneficiario: payee.name,
  codiceFiscale: payee.code,
})

const publicRow = ({ amount, dueOn, paidOn, days }: FigureRow): PublishedRow => ({
  importo: decimalEuro(amount),
  scadenza: dueOn,
  pagato: paidOn!,
  giorni: days,
})

function warningsOf({ receipts, areas, natures }: Missing, running: boolean): string[] {
  const invoices = (count: number) => counted(count, 'fattura pagata', 'fatture pagate')
  return [
    ...(running ? ['Il periodo non è finito: i numeri cambieranno.'] : []),
    ...(receipts > 0
      ? [`${invoices(receipts)} senza giorno di ricezione: la scadenza è contata dalla data della fattura.`]
      : []),
    ...(natures > 0 ? [`${invoices(natures)} senza natura della spesa: pubblicate tra le uscite correnti.`] : []),
    ...(areas > 0 ? [`${invoices(areas)} senza area.`] : []),
  ]
}
