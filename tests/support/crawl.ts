// SPDX-License-Identifier: EUPL-1.2
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

interface Asked {
  request(path: string): Response | Promise<Response>
}

/** A form as a page shows it, with the values a person would leave. */
export interface FoundForm {
  action: string
  method: 'get' | 'post'
  values: Record<string, string>
  /** Fields in which a person writes whatever they like. */
  texts: string[]
  files: string[]
}

/** What can be reached from the first page: addresses of each kind, and forms. */
export interface Site {
  addresses: string[]
  forms: FoundForm[]
}

/** Follows every link of a program, once for each kind of address, and gathers its forms. */
export async function crawl(app: Asked): Promise<Site> {
  const forms = new Map<string, FoundForm>()
  const seen = new Map<string, string>()
  const waiting = ['/', '/entra', '/password-dimenticata', '/registri/atti/nuovo', '/amministrazione/anni']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(kindOf(path))) continue
    seen.set(kindOf(path), path)
    const answer = await app.request(path)
    const location = answer.headers.get('location')
    if (location?.startsWith('/')) waiting.push(location)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const elements = elementsOf(parse(await answer.text()))
    for (const form of elements.filter(({ tagName }) => tagName === 'form').map((each) => formOf(each, path)))
      forms.set(`${form.method} ${kindOf(form.action)} ${Object.keys(form.values)}`, form)
    waiting.push(...elements.flatMap((each) => linkOf(each)))
  }
  const gets = [...forms.values()].filter(({ method }) => method === 'get')
  const filters = gets.map(({ action, values }) => `${action}?${new URLSearchParams(values)}`)
  return { addresses: [...seen.values(), ...filters], forms: [...forms.values()] }
}

/** What several people reach together, each kind of form and address once. */
export function siteOf(sites: readonly Site[]): Site {
  const once = <Each>(all: readonly Each[], kind: (each: Each) => string) => [
    ...new Map(all.map((each) => [kind(each), each])).values(),
  ]
  return {
    addresses: once(
      sites.flatMap(({ addresses }) => addresses),
      kindOf,
    ),
    forms: once(
      sites.flatMap(({ forms }) => forms),
      ({ method, action, values }) => `${method} ${kindOf(action)} ${Object.keys(values)}`,
    ),
  }
}

/** An address without what changes from one row to another. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const parts = pathname.split('/').map((part) => (/\d|^[A-Z]{2}$/.test(part) ? '*' : part))
  return `${parts.join('/')}?${[...new Set(searchParams.keys())].toSorted()}`
}

export function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : []
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return [...own, ...inside]
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

function linkOf(element: Element): string[] {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
  return href?.startsWith('/') ? [href.split('#')[0]!] : []
}

function formOf(form: Element, page: string): FoundForm {
  const fields = elementsOf(form).filter((each) => attribute(each, 'name') !== undefined && each.tagName !== 'button')
  const named = (all: Element[]) => all.map((each) => attribute(each, 'name')!)
  const isFile = (each: Element) => attribute(each, 'type') === 'file'
  const isText = ({ tagName }: Element, type: string | undefined) =>
    tagName === 'textarea' ||
    (tagName === 'input' && (type === undefined || ['text', 'email', 'password', 'hidden', 'search'].includes(type)))
  return {
    action: attribute(form, 'action') ?? page,
    method: attribute(form, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    values: Object.fromEntries(
      fields.filter((each) => !isFile(each)).map((each) => [attribute(each, 'name')!, filledIn(each)]),
    ),
    texts: named(fields.filter((each) => isText(each, attribute(each, 'type')))),
    files: named(fields.filter(isFile)),
  }
}

function filledIn(field: Element): string {
  if (field.tagName !== 'select') return attribute(field, 'value') ?? ''
  const options = elementsOf(field).filter(({ tagName }) => tagName === 'option')
  const chosen = options.find((each) => attribute(each, 'selected') !== undefined) ?? options.at(-1)
  return (chosen && attribute(chosen, 'value')) ?? ''
}
