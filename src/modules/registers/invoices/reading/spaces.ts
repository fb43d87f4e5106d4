// SPDX-License-Identifier: EUPL-1.2

/** Spaces of any kind, however many, are one space. */
export const spaced = (text: string): string => text.replace(/\s\s+|[^\S ]/g, ' ')
