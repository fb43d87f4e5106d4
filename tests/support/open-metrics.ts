// SPDX-License-Identifier: EUPL-1.2

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const label = `[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"`
const sample = new RegExp(
  `^(${name})(\\{(?:${label}(?:,${label})*)?\\})? (nan|[+-]?inf(?:inity)?|[+-]?[0-9.]+(?:e[+-]?[0-9]+)?)( [0-9.]+)?$`,
  'i',
)
const descriptor = new RegExp(`^# (TYPE|HELP|UNIT) (${name}) (.*)$`)

const suffixes: Record<string, readonly string[]> = {
  counter: ['_total', '_created'],
  gauge: [''],
  histogram: ['_bucket', '_count', '_sum', '_created'],
  summary: ['', '_count', '_sum', '_created'],
  unknown: [''],
  info: ['_info'],
  stateset: [''],
}

/** What breaks the OpenMetrics text format (1.0.0) in an exposition; nothing when it is valid. */
export function openMetricsProblems(text: string): string[] {
  const problems: string[] = []
  const closed = new Set<string>()
  let family: { name: string; type: string } | undefined
  let lastBucket: { series: string; count: number } | undefined
  const lines = text.split('\n')
  const body = lines.slice(0, -2)
  for (const line of lines.at(-2) === '# EOF' && lines.at(-1) === '' ? body : lines.slice(0, -1)) {
    const [, keyword, described] = descriptor.exec(line) ?? []
    if (keyword && described) {
      if (family?.name !== described) {
        if (family) closed.add(family.name)
        if (closed.has(described)) problems.push(`${described}: its lines are not together`)
        family = { name: described, type: 'unknown' }
      }
      if (keyword === 'TYPE') family.type = line.split(' ')[3]!
      if (!(family.type in suffixes)) problems.push(`${line}: no such type`)
      continue
    }
    const [, sampled, labels = '', value] = sample.exec(line) ?? []
    if (!sampled) {
      problems.push(`${line}: not a sample`)
      continue
    }
    if (!family || !(suffixes[family.type] ?? []).some((suffix) => `${family!.name}${suffix}` === sampled))
      problems.push(`${sampled}: a sample that no TYPE announces`)
    if (sampled.endsWith('_bucket')) {
      const series = labels.replace(/le="[^"]*",?/, '')
      if (lastBucket?.series === series && Number(value) < lastBucket.count) problems.push(`${line}: buckets go down`)
      lastBucket = { series, count: Number(value) }
    } else lastBucket = undefined
  }
  if (lines.at(-2) !== '# EOF') problems.push('no EOF')
  return problems
}
