// SPDX-License-Identifier: EUPL-1.2

const change =
  /riduzion|diminuzion|abbattiment|aument|increment|miglioram|scostament|contenim|variazion|maggiorazion|(?<![a-zà-ÿ])(?:tagli[oa]?|calo|crescita|risparmi[oa]?|ribasso)(?![a-zà-ÿ])/i

const anotherYear =
  /rispetto (?:a|al|alla|ai|alle|agli|allo|all[’'])\s?(?:\d|ann[oi]|medi[ae]|valor[ei]|dat[oi]|trienni|bienni|consuntiv|baseline|stess|precedent|situazion)|(?<![a-zà-ÿ])(?:sul|su)\s20\d\d|(?<![a-zà-ÿ])in (?:più|meno)(?! d[ei])(?![a-zà-ÿ])|ann[oi] (?:precedent[ei]|scors[oi])/i

/** «Riduzione del 10%», «5% in più»: a change needs the value it starts from, and is not a value to reach. */
export const isChange = (text: string): boolean => change.test(text) || anotherYear.test(text)

/** «≥ 5% rispetto al 2025»: the number is of the distance from another one. */
export const isFromAnother = (text: string): boolean => anotherYear.test(text)
