// SPDX-License-Identifier: EUPL-1.2

const signals = ['SIGINT', 'SIGTERM'] as const

/** The first signal asks to stop; a second one finds nobody listening, and ends the process at once. */
export const askedToStop = (): Promise<void> =>
  new Promise((settle) => {
    const asked = () => {
      for (const signal of signals) process.off(signal, asked)
      settle()
    }
    for (const signal of signals) process.on(signal, asked)
  })
