// SPDX-License-Identifier: EUPL-1.2

/** The way back from the pages of invoices. */
export const invoicesCrumb = { path: '/fatture', label: 'Fatture' } as const
