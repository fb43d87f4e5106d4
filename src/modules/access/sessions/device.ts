// SPDX-License-Identifier: EUPL-1.2

const browsers: readonly [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** «Firefox su Windows»: what a browser says of itself, in words its owner recognises. */
export function deviceInWords(agent: string | undefined): string {
  const named = (list: typeof browsers, otherwise: string) =>
    list.find(([sign]) => sign.test(agent ?? ''))?.[1] ?? otherwise
  const system = named(systems, '')
  return `${named(browsers, 'Browser sconosciuto')}${system && ` su ${system}`}`
}
