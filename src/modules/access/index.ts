// SPDX-License-Identifier: EUPL-1.2
// Access: who is signed in and what their roles allow.
export { gatewayOf } from './oidc/gateway.ts'
export type { Identity } from './oidc/model.ts'
export { identityPages, identityPath } from './oidc/pages.ts'
export { type GatewaySettings, readGatewaySettings } from './oidc/settings.ts'
export type { Permission } from './permissions.ts'
export { askedBy, permit } from './permit.ts'
export { roleNames } from './roles.ts'
export { doorOf, newKey, type SignIn, withRoles } from './sign-in.ts'
export { may, type User } from './user.ts'
export type { Caller, Visit } from './visit.ts'
