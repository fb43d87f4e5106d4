// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { piaoSections } from '../findings/tables/piao-sections.ts'

/** A section of the PIAO beside the objectives, as the file that holds it. */
export interface Chapter {
  original: string
  section: string
  name: string
  addedAt: Date
  byName: string
}

/** The sections of the PIAO (D.M. 30 giugno 2022, n. 132, artt. 2-5), in its order. */
export const sections: readonly string[] = [
  'Scheda anagrafica dell’amministrazione',
  ...piaoSections.map(({ number, name }) => `${number} ${name}`),
  '4 Monitoraggio',
  'Altro',
]

export const chapterForm = z.object({ section: z.enum(sections, 'scegli una sezione del PIAO') })

/** Bytes of the largest file of a chapter. */
export const largestChapter = 20 * 1024 * 1024
