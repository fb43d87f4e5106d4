// SPDX-License-Identifier: EUPL-1.2
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { elementsOf } from './crawl.ts'

/** In lower case, as a browser reads names: unlike any word of a page. */
const marker = 'zq9x'

/** A text that would become an element, an attribute, a script or an address that runs, were it not escaped. */
export const payload = `javascript:${marker}"'></title><${marker} onclick=${marker}><script>${marker}`

const runs = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'])

/** Where a page lets what somebody wrote be more than text: names of elements and attributes, scripts, running addresses. */
export function unsafePlaces(html: string): string[] {
  return elementsOf(parse(html)).flatMap((element) => {
    const { tagName, attrs } = element
    const inName = tagName.includes(marker) ? [tagName] : []
    const inScript = ['script', 'style'].includes(tagName) && textOf(element).includes(marker) ? [`<${tagName}>`] : []
    const inAttributes = attrs
      .filter(({ name, value }) => name.includes(marker) || (value.includes(marker) && mayRun(name, value)))
      .map(({ name, value }) => `${tagName} ${name}="${value}"`)
    return [...inName, ...inScript, ...inAttributes]
  })
}

const mayRun = (name: string, value: string): boolean =>
  name.startsWith('on') ||
  ['style', 'srcdoc'].includes(name) ||
  (runs.has(name) && /^\s*(?:javascript|data|vbscript):/i.test(value))

const textOf = (element: DefaultTreeAdapterTypes.Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

export const shows = (html: string): boolean => html.includes(marker)
