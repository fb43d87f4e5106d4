// SPDX-License-Identifier: EUPL-1.2
// Passkeys are the one thing a page cannot do without script. Forms marked «data-passkey» are hidden until here.

const json = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const said = await answer.json().catch(() => ({ problem: 'Ora non si riesce: riprova fra poco.' }))
  if (!answer.ok) throw new Error(said.problem)
  return said
}

const ceremonies = {
  async enter(form) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await json('/entra/passkey/domanda', {}))
    const credential = await navigator.credentials.get({ publicKey })
    return json('/entra/passkey', { answer: credential.toJSON(), verso: form.elements.verso.value })
  },
  async add(form) {
    const fields = Object.fromEntries(new FormData(form))
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await json('/account/passkey/domanda', fields))
    const credential = await navigator.credentials.create({ publicKey })
    return json('/account/passkey', { answer: credential.toJSON(), name: fields.name })
  },
}

/** What went wrong, in words: a browser says it in English, and «NotAllowedError» is whoever changed their mind. */
const inWords = (error) => {
  if (error.name === 'NotAllowedError') return 'La passkey non è stata usata: riprova quando vuoi.'
  if (error.name === 'InvalidStateError') return 'Questo dispositivo ha già una tua passkey.'
  return error instanceof DOMException ? 'Il dispositivo non riesce a usare la passkey.' : error.message
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON)
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      const said = form.querySelector('[role=alert]')
      said.textContent = ''
      try {
        const { to } = await ceremonies[form.dataset.passkey](form)
        location.assign(to)
      } catch (error) {
        said.textContent = inWords(error)
      }
    })
  }
