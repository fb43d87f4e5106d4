// SPDX-License-Identifier: EUPL-1.2

/** What findings are about, in the order in which they matter to who answers for the plan. */
export const kinds = {
  sums: {
    title: 'Conti che non tornano',
    codes: [
      'weights-sum',
      'weight-missing',
      'weight-scale',
      'phase-weights',
      'prerequisite',
      'row-sum',
      'column-sum',
      'personnel-declared',
      'text-in-number',
      'malformed-cup',
      'duplicate-cup',
      'copied-amount',
      'amount-in-text',
      'lump-sum',
      'projects-sum',
      'projects-without-total',
    ],
  },
  deadlines: {
    title: 'Date e scadenze',
    codes: [
      'contradictory-deadlines',
      'impossible-date',
      'malformed-date',
      'late-for-law',
      'year-inferred',
      'early-term',
      'other-year',
      'late-phase',
      'vague-frequency',
      'mixed-dates',
      'undefined-period',
    ],
  },
  measuring: {
    title: 'Indicatori difficili da misurare',
    codes: [
      'zero-equality',
      'contradictory-quantities',
      'indicator-of-law',
      'payment-objective-weight',
      'payment-objective-missing',
      'to-be-specified',
      'not-measurable',
      'quantity-in-target',
      'coverage-without-term',
      'count-without-term',
      'step-without-day',
      'event-without-date',
      'recurring-count',
      'recurring-only-in-target',
      'several-projects',
      'from-acceptance',
      'without-baseline',
      'timeline-values',
      'others-decide',
      'others-do',
      'other-event',
    ],
  },
  law: {
    title: 'Norme, enti e nomi ufficiali',
    codes: [
      'act-year',
      'superseded-act',
      'abolished',
      'section-name',
      'piao-section',
      'council-act',
      'category-name',
      'themes-missing',
    ],
  },
  people: {
    title: 'Persone',
    codes: [
      'near-duplicate-people',
      'person-twice',
      'head-missing',
      'people-together',
      'group-wordings',
      'role-for-name',
      'lone-title',
      'odd-surname',
      'undivided-work',
    ],
  },
  structure: {
    title: 'Numerazione e tabelle',
    codes: [
      'unread',
      'duplicate-number',
      'repeated-objective',
      'number-missing',
      'number-gap',
      'number-and-weight-apart',
      'shared-weight',
      'empty-cell',
      'split-row',
      'cross-area-different',
      'shared-share',
      'heading-wordings',
      'copied-text',
    ],
  },
  measures: {
    title: 'Misure anticorruzione',
    codes: ['vague-measures', 'restated-measure', 'measure-wordings'],
  },
  coherence: {
    title: 'Parti che non si accordano',
    codes: [
      'status-in-text',
      'other-municipality',
      'stale-years',
      'undescribed-projects',
      'staff-scope',
      'two-names',
      'unreported-objective',
      'overlapping-years',
      'other-start',
      'objectives-done',
      'act-missing',
    ],
  },
  wording: {
    title: 'Testo',
    codes: [
      'cut-text',
      'lone-item',
      'reason-as-title',
      'repeated-words',
      'misspelling',
      'swapped-letters',
      'office-wordings',
      'converted-text',
      'stale-index',
    ],
  },
} as const

export type Kind = keyof typeof kinds
export type FindingCode = (typeof kinds)[Kind]['codes'][number]

const kindByCode = new Map(
  Object.entries(kinds).flatMap(([kind, { codes }]) =>
    codes.map((code) => [code as FindingCode, kind as Kind] as const),
  ),
)

export const kindOf = (code: FindingCode): Kind => kindByCode.get(code)!
