// SPDX-License-Identifier: EUPL-1.2

/** The codes of each list, of every version: one that was valid once is no mistake. */
export const codes: Readonly<Record<string, string>> = {
  format: 'FPA12 FPR12 FSM10 SDI10 SDI11',
  regime: 'RF01 RF02 RF03 RF04 RF05 RF06 RF07 RF08 RF09 RF10 RF11 RF12 RF13 RF14 RF15 RF16 RF17 RF18 RF19 RF20',
  owner: 'SM SU',
  winding: 'LN LS',
  issuer: 'CC TZ',
  document:
    'TD01 TD02 TD03 TD04 TD05 TD06 TD07 TD08 TD09 TD16 TD17 TD18 TD19 TD20 TD21 TD22 TD23 TD24 TD25 TD26 TD27 TD28 TD29',
  withholding: 'RT01 RT02 RT03 RT04 RT05 RT06',
  reason: 'A B C D E F G H I L L1 M M1 M2 N O O1 P Q R S T U V V1 W X Y Z ZO',
  yes: 'SI',
  fund: 'TC01 TC02 TC03 TC04 TC05 TC06 TC07 TC08 TC09 TC10 TC11 TC12 TC13 TC14 TC15 TC16 TC17 TC18 TC19 TC20 TC21 TC22',
  nature: 'N1 N2 N2.1 N2.2 N3 N3.1 N3.2 N3.3 N3.4 N3.5 N3.6 N4 N5 N6 N6.1 N6.2 N6.3 N6.4 N6.5 N6.6 N6.7 N6.8 N6.9 N7',
  discount: 'MG SC',
  supply: 'AB AC PR SC',
  chargeability: 'D I S',
  terms: 'TP01 TP02 TP03',
  payment:
    'MP01 MP02 MP03 MP04 MP05 MP06 MP07 MP08 MP09 MP10 MP11 MP12 MP13 MP14 MP15 MP16 MP17 MP18 MP19 MP20 MP21 MP22 MP23',
}
