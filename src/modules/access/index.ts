// SPDX-License-Identifier: EUPL-1.2
// Access: who is signed in and what their role allows.
export { may, roleNames, type User } from './permissions.ts'
export { isGuard, permit } from './permit.ts'
export { doorOf, newKey, type SignIn } from './sign-in.ts'
export type { Visit } from './visit.ts'
