// SPDX-License-Identifier: EUPL-1.2
// The queue works without this; with it the hands stay on the keyboard, and what is chosen is counted at once.

const form = document.querySelector('form[data-queue]')
const boxes = [...(form?.querySelectorAll('input[name=fattura]:not(:disabled)') ?? [])]
const euro = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' })
const said = form?.querySelector('#scelte')
const settle = form?.querySelector('[data-settle]')
const accept = form?.querySelector('#accept')
const nothing = said?.textContent

/** The last box that had the focus: from a link in a row, keys go on from its row. */
const place = () => boxes.indexOf(document.activeElement?.closest('tr')?.querySelector('input[name=fattura]'))

const go = (step) => boxes[Math.min(Math.max(place() + step, 0), boxes.length - 1)]?.focus()

/** Draws a button as the one to press, or as another. */
function stress(button, isFirst) {
  button?.classList.toggle('btn-primary', isFirst)
  button?.classList.toggle('btn-outline-primary', !isFirst)
}

function tell() {
  const chosen = boxes.filter(({ checked }) => checked)
  const cents = chosen.reduce((sum, { dataset }) => sum + BigInt(dataset.amount), 0n)
  const one = chosen.length === 1
  said.textContent =
    chosen.length === 0 ? nothing : `${chosen.length} ${one ? 'fattura scelta' : 'fatture scelte'}: ${euro.format(Number(cents) / 100)}`
  if (!settle) return
  const accepts = chosen.length > 0 && chosen.every(({ dataset }) => dataset.waits === 'accept')
  stress(settle, !accepts)
  stress(accept, accepts)
  settle.textContent = chosen.length === 0 || accepts ? 'Liquida le scelte' : one ? 'Liquida la fattura' : `Liquida le ${chosen.length} fatture`
}

/** Chooses all that wait for a deed, or none when they are chosen already. */
function chooseWaiting(deed) {
  const waiting = boxes.filter(({ dataset }) => dataset.waits === deed)
  const all = waiting.every(({ checked }) => checked)
  for (const box of waiting) box.checked = !all
  tell()
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  x: () => boxes[place()]?.click(),
  a: () => chooseWaiting('settle'),
  l: () => form.elements.settlementAct?.focus(),
  d: () => chooseWaiting('accept'),
  c: () => accept?.focus(),
}

if (boxes.length > 0) {
  form.querySelector('[data-keys]').hidden = false
  form.addEventListener('change', tell)
  // Single letters act only inside the list, and never where somebody writes.
  form.querySelector('table').addEventListener('keydown', (event) => {
    const deed = keys[event.key.toLowerCase()]
    if (!deed || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    deed()
  })
  tell()
}
