// SPDX-License-Identifier: EUPL-1.2
import { type DebtDefinition, debtDefinitions } from '#law/commercial-debt.ts'
import type { DelayRounding } from '#law/guarantee-fund.ts'
import type { SuspensionReadings } from '#law/suspension.ts'

/** What the law leaves open, or says in words that can be read in more than one way, and a municipality can choose. */
export interface PaymentSettings {
  'debt-definition': DebtDefinition
  'fund-rounding': DelayRounding
  'paid-before-year': 'counted' | 'left-out'
  'time-start': 'receipt' | 'issue'
  'check-waiting': SuspensionReadings['checkWaiting']
  'after-dispute': SuspensionReadings['afterDispute']
  'unit-days': '10' | '15' | '20' | '25' | '30'
  'unit-start': 'acceptance' | 'receipt'
  'unit-stop': 'correct-settlement' | 'first-settlement'
  'accounting-days': '5' | '10' | '15' | '20'
  'accounting-start': 'sent' | 'settled'
}

export type SettingName = keyof PaymentSettings

interface Setting<Value extends string> {
  label: string
  /** Which number it moves, and of which time. */
  moves: string
  /** Where the reading comes from, and what is not sure of it. */
  source: string
  usual: Value
  values: Record<Value, string>
  /** The sums kept of every invoice are made again. */
  remakes: boolean
}

const allIndicators = 'La scadenza, e con lei gli indicatori, delle fatture ricevute da quel giorno in poi.'

const ofPlan = 'Il piano: i giorni di ogni fase li scrive chi fissa gli obiettivi'

/** Each choice in the words of the page; the usual value holds until somebody chooses. */
export const settings: { [Name in SettingName]: Setting<PaymentSettings[Name]> } = {
  'debt-definition': {
    label: 'Ammontare complessivo dei debiti',
    moves: 'I debiti e i creditori che si pubblicano.',
    source: 'D.Lgs. 33/2013, art. 33: non dice se contano anche i debiti da scadere',
    usual: 'overdue',
    values: debtDefinitions,
    remakes: false,
  },
  'fund-rounding': {
    label: 'Giorni di ritardo per il fondo di garanzia',
    moves: 'L’aliquota del fondo: la legge ha scaglioni di giorni interi.',
    source: 'L. 145/2018, art. 1, comma 862: non dice come si arrotonda',
    usual: 'half-up',
    values: { 'half-up': 'Arrotondati al giorno, mezzo giorno in su.', down: 'I soli giorni interi.' },
    remakes: false,
  },
  'paid-before-year': {
    label: 'Fatture scadute nell’anno e pagate l’anno prima',
    moves: 'Il ritardo annuale degli anni che finiscono da quel giorno in poi.',
    source: 'L. 145/2018, art. 1, comma 859, nella lettura dell’IFEL: non dice se contano due volte',
    usual: 'counted',
    values: {
      counted: 'Contano anche nell’anno in cui scadono.',
      'left-out': 'Contano solo nell’anno in cui sono pagate.',
    },
    remakes: true,
  },
  'time-start': {
    label: 'Da quando si conta il tempo medio',
    moves: 'Il tempo medio di pagamento e di ritardo dei trimestri che finiscono da quel giorno in poi.',
    source: 'PNRR, riforma 1.11: la piattaforma dei crediti commerciali pare contare dall’emissione',
    usual: 'receipt',
    values: { receipt: 'Dal ricevimento della fattura.', issue: 'Dall’emissione della fattura.' },
    remakes: true,
  },
  'check-waiting': {
    label: 'Attesa delle verifiche sul fornitore (48-bis, DURC)',
    moves: allIndicators,
    source: 'D.P.C.M. 22/9/2014, art. 9, comma 5: la Ragioneria dello Stato conta quei giorni, l’ANCI contesta',
    usual: 'counted',
    values: {
      counted: 'I giorni di attesa contano come gli altri.',
      'taken-away': 'I giorni di attesa si tolgono, come quelli di contestazione.',
    },
    remakes: true,
  },
  'after-dispute': {
    label: 'Scadenza dopo una contestazione',
    moves: allIndicators,
    source: 'Circolare RGS 22/2015: la scadenza «si ridefinisce» da quando la somma torna esigibile',
    usual: 'shift',
    values: {
      shift: 'Si sposta dei giorni della contestazione.',
      'new-term': 'Il termine riparte intero dalla fine della contestazione.',
    },
    remakes: true,
  },
  'unit-days': {
    label: 'Giorni dell’area',
    moves: 'L’orologio dell’area, per le fatture ricevute da quel giorno in poi.',
    source: ofPlan,
    usual: '20',
    values: {
      10: 'Dieci giorni all’area.',
      15: 'Quindici giorni all’area.',
      20: 'Venti giorni all’area.',
      25: 'Venticinque giorni all’area.',
      30: 'Trenta giorni all’area.',
    },
    remakes: true,
  },
  'unit-start': {
    label: 'Da quando corrono i giorni dell’area',
    moves: 'L’orologio dell’area, per le fatture ricevute da quel giorno in poi.',
    source: ofPlan,
    usual: 'acceptance',
    values: { acceptance: 'Dall’accettazione, o dal silenzio.', receipt: 'Dal ricevimento.' },
    remakes: true,
  },
  'unit-stop': {
    label: 'Quando l’area ha finito',
    moves: 'L’orologio dell’area, per le fatture ricevute da quel giorno in poi.',
    source: ofPlan,
    usual: 'correct-settlement',
    values: {
      'correct-settlement': 'Con la liquidazione che non viene resa.',
      'first-settlement': 'Con la prima liquidazione inviata, anche se viene resa.',
    },
    remakes: true,
  },
  'accounting-days': {
    label: 'Giorni della Ragioneria',
    moves: 'L’orologio della Ragioneria, per le fatture ricevute da quel giorno in poi.',
    source: ofPlan,
    usual: '10',
    values: {
      5: 'Cinque giorni alla Ragioneria.',
      10: 'Dieci giorni alla Ragioneria.',
      15: 'Quindici giorni alla Ragioneria.',
      20: 'Venti giorni alla Ragioneria.',
    },
    remakes: true,
  },
  'accounting-start': {
    label: 'Da quando corrono i giorni della Ragioneria',
    moves: 'L’orologio della Ragioneria, per le fatture ricevute da quel giorno in poi.',
    source: ofPlan,
    usual: 'sent',
    values: { sent: 'Dall’invio della liquidazione in Ragioneria.', settled: 'Dal giorno dell’atto di liquidazione.' },
    remakes: true,
  },
}

export const settingNames = Object.keys(settings) as SettingName[]
