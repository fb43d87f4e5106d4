// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'

/** A document that breaks the rules of its own format. */
export const damaged = (what: string): Refusal =>
  new Refusal('unreadable', `Il documento ${what}: aprilo con il suo programma e salvalo di nuovo.`)

/** Elements one in another: no program writes more. */
const deepest = 256

/** @throws Refusal 'unreadable' where elements are too many one in another. */
export function refuseTooDeep(depth: number): void {
  if (depth > deepest) throw damaged('ha troppi elementi uno dentro l’altro')
}
