// SPDX-License-Identifier: EUPL-1.2

/** Files that are handed in by mistake, by how they begin. */
const known = [
  {
    begins: /^(?:return-path|received|delivered-to|from|to|subject|date|mime-version|message-id|x-[a-z-]{1,40}): /i,
    message: 'È un messaggio di posta: salva i file allegati e importa quelli.',
  },
  {
    begins: /^%PDF-/,
    message: 'È un PDF, la copia da leggere: serve la fattura in XML, o nella busta firmata (.p7m).',
  },
]

/** Why a file that is neither XML nor a signed envelope is refused. */
export function otherFile(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  const found = known.find(({ begins }) => begins.test(start))
  return (
    found?.message ?? 'Non è una fattura elettronica: serve un XML, o una busta firmata (.p7m) integra che lo contiene.'
  )
}
