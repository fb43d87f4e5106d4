// SPDX-License-Identifier: EUPL-1.2
import { zipped } from './archive.ts'
import { xml } from './xml-text.ts'

const schemas = 'http://schemas.openxmlformats.org'

/** Where the relationships between parts have their names. */
export const related = `${schemas}/officeDocument/2006/relationships`

interface Part {
  path: string
  /** «styles», «worksheet»: what it is to the main part, and the name of its type. */
  kind: string
  text: string
}

interface OpenXml {
  title: string
  author: string
  language: 'wordprocessingml' | 'spreadsheetml'
  main: Part
  /** Each is called by the name of its file: «sheet1» for «xl/worksheets/sheet1.xml». */
  parts: readonly Part[]
}

/** A file of Word or Excel (ECMA-376, part 2), with its title, its author and its language. */
export function openXmlFile({ title, author, language, main, parts }: OpenXml): Uint8Array {
  const [folder, file] = main.path.split('/')
  const all = [{ ...main, kind: `${main.kind}.main` }, ...parts]
  const core = 'application/vnd.openxmlformats-package.core-properties+xml'
  const type = (kind: string) => `application/vnd.openxmlformats-officedocument.${language}.${kind}+xml`
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.map(({ path, kind }) => override(path, type(kind))).join('')}${override('docProps/core.xml', core)}</Types>`,
    '_rels/.rels': relationships([
      ['main', `${related}/officeDocument`, main.path],
      ['core', `${schemas}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    [`${folder}/_rels/${file}.rels`]: relationships(
      parts.map(({ path, kind }) => [nameOf(path), `${related}/${kind}`, path.slice(folder!.length + 1)]),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:language>it-IT</dc:language></cp:coreProperties>`,
    ...Object.fromEntries([main, ...parts].map(({ path, text }) => [path, text])),
  })
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))

const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`

const relationships = (each: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${schemas}/package/2006/relationships">${each.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`
