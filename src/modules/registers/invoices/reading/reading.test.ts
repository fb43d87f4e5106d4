// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '#kernel/problem.ts'
import { invoiceBytes, invoiceXml } from '../../../../../tests/support/invoice-xml.ts'
import { readInvoiceFile } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array) {
  const reading = readInvoiceFile(bytes)
  if (reading.kind === 'refused') assert.fail(reading.problems.map(formatProblem).join('\n'))
  assert.ok(reading.kind === 'invoices')
  return reading
}

function refusal(bytes: Uint8Array): string {
  const reading = readInvoiceFile(bytes)
  assert.equal(reading.kind, 'refused')
  return reading.kind === 'refused' ? reading.problems.map(formatProblem).join('\n') : ''
}

const only = (bytes: Uint8Array) => read(bytes).invoices[0]!
const remarksOn = (bytes: Uint8Array) => read(bytes).remarks.map(formatProblem)

const paymentDue = (...days: string[]) =>
  `<DatiPagamento><CondizioniPagamento>TP02</CondizioniPagamento>${days
    .map(
      (day) => `<DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento>
      <DataScadenzaPagamento>${day}</DataScadenzaPagamento><ImportoPagamento>1.00</ImportoPagamento></DettaglioPagamento>`,
    )
    .join('')}</DatiPagamento>`

test('an invoice says who asks how much, for what document, of which day', () => {
  assert.deepEqual(only(invoiceBytes()), {
    position: 1,
    supplierId: 'IT09999990014',
    supplierFiscalCode: '09999990014',
    supplierName: 'Caffè Perché S.r.l.',
    supplierKind: 'firm',
    recipientCode: 'UF1234',
    documentType: 'TD01',
    kind: 'invoice',
    number: '1/PA',
    datedOn: '2025-03-03',
    subject: 'Caffè in grani',
    cig: [],
    cup: [],
    refersTo: [],
    officeReference: null,
    printedDueOn: null,
    total: 122_000n,
    amountDue: 122_000n,
    withheld: 0n,
    stamp: 0n,
    lowersNumber: null,
    lowersDatedOn: null,
  })
})

test('the letters are right in every encoding a file may declare', () => {
  const withEncoding = (name: string) => `<?xml version="1.0" encoding="${name}"?>\n${invoiceXml()}`
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
  const wide = Buffer.from(`\ufeff${withEncoding('UTF-16')}`, 'utf16le')
  const files = {
    'no declaration': utf8(invoiceXml()),
    'UTF-8 with a mark': utf8(`\ufeff${withEncoding('UTF-8')}`),
    'ISO-8859-1': Buffer.from(withEncoding('ISO-8859-1'), 'latin1'),
    'Windows-1252': Buffer.from(withEncoding('windows-1252'), 'latin1'),
    'UTF-16 little endian': wide,
    'UTF-16 big endian': swapped(wide),
    'UTF-16 without a mark': wide.subarray(2),
    'UTF-16 declared on UTF-8': utf8(withEncoding('UTF-16')),
  }
  for (const [name, bytes] of Object.entries(files)) {
    assert.equal(only(bytes).supplierName, 'Caffè Perché S.r.l.', name)
    assert.deepEqual(remarksOn(bytes), [], name)
  }
})

test('a file whose letters are not in the encoding it declares is read with a remark', () => {
  const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${invoiceXml()}`, 'latin1')
  assert.equal(only(bytes).supplierName, 'Caffè Perché S.r.l.')
  assert.match(remarksOn(bytes).join(), /controlla gli accenti/)
})

test('letters in UTF-8 under the name of another encoding are right, with a remark', () => {
  for (const name of ['ISO-8859-1', 'windows-1252', 'us-ascii']) {
    const bytes = utf8(`<?xml version="1.0" encoding="${name}"?>${invoiceXml()}`)
    assert.equal(only(bytes).supplierName, 'Caffè Perché S.r.l.', name)
    assert.match(remarksOn(bytes).join(), /controlla gli accenti/)
    const plain = utf8(
      `<?xml version="1.0" encoding="${name}"?>${invoiceXml().replace('Caffè Perché', 'Forno')}`.replaceAll('è', 'e'),
    )
    assert.deepEqual(remarksOn(plain), [], name)
  }
})

test('marks and blanks before the first letter, and ends of file after the last, are forgiven', () => {
  for (const [before, after] of [
    ['\r\n', ''],
    ['\ufeff\ufeff', '\n'],
    ['', '\u0000\u0000'],
    ['', '\r\n\u001a'],
  ])
    assert.equal(only(utf8(`${before}<?xml version="1.0"?>${invoiceXml()}${after}`)).number, '1/PA')
})

test('an encoding nobody knows is refused by name', () => {
  assert.match(refusal(utf8(`<?xml version="1.0" encoding="klingon"?>${invoiceXml()}`)), /«klingon» non è conosciuta/)
})

test('an invoice says what it is for, its codes and papers, and the first due day it prints', () => {
  const papers = `</DatiGeneraliDocumento><DatiOrdineAcquisto><IdDocumento>Ord. 7</IdDocumento>
      <CodiceCUP>B81B19000560001</CodiceCUP><CodiceCIG>zb3 2a1b4c5</CodiceCIG></DatiOrdineAcquisto>
    <DatiContratto><IdDocumento>Rep. 12</IdDocumento><CodiceCIG>ZB32A1B4C5</CodiceCIG></DatiContratto>
    <DatiContratto><IdDocumento>Rep. 12</IdDocumento><CodiceCIG>N/A</CodiceCIG></DatiContratto><DatiGeneraliDocumento>`
  const bytes = utf8(
    invoiceXml({
      general: `<Causale>Pane  per le mense</Causale>${papers}`,
      payment: paymentDue('2025-05-02', '2025-04-02'),
    }),
  )
  const { subject, cig, cup, refersTo, printedDueOn } = only(bytes)
  assert.deepEqual(
    { subject, cig, cup, refersTo, printedDueOn },
    {
      subject: 'Pane per le mense',
      cig: ['ZB32A1B4C5'],
      cup: ['B81B19000560001'],
      refersTo: ['Ord. 7', 'Rep. 12'],
      printedDueOn: '2025-04-02',
    },
  )
  assert.match(remarksOn(bytes).join(), /CodiceCIG: «N\/A» non ha la forma di un CIG: dieci lettere o cifre/)
})

test('fees, and withholdings of natural persons, are of professionals', () => {
  const withheld = (
    type: string,
  ) => `<DatiRitenuta><TipoRitenuta>${type}</TipoRitenuta><ImportoRitenuta>200.00</ImportoRitenuta>
    <AliquotaRitenuta>20.00</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>`
  assert.equal(only(invoiceBytes({ type: 'TD06' })).supplierKind, 'professional')
  assert.equal(only(invoiceBytes({ general: withheld('RT01') })).supplierKind, 'professional')
  assert.equal(only(invoiceBytes({ general: withheld('RT02') })).supplierKind, 'firm')
})

test('a VAT number or fiscal code whose last character does not check is remarked', () => {
  const wrong = invoiceXml().replaceAll('09999990014', '09999990015')
  assert.deepEqual(remarksOn(utf8(wrong)), [
    'Riga 7, IdCodice: «09999990015» non è una partita IVA: il carattere di controllo non torna',
    'Riga 8, CodiceFiscale: «09999990015» non è un codice fiscale: il carattere di controllo non torna',
  ])
})

test('split-payment tax is in the total and not in the amount due', () => {
  const invoice = only(
    invoiceBytes({
      summaries: [
        ['1000.00', '220.00', 'S'],
        ['500.00', '0.00'],
      ],
    }),
  )
  assert.equal(invoice.total, 172_000n) // 1.000 + 220 + 500
  assert.equal(invoice.amountDue, 150_000n) // 1.000 + 500
})

test('the rounding of the document is part of what is owed', () => {
  const bytes = invoiceBytes({ general: '<Arrotondamento>-0.05</Arrotondamento>' })
  assert.equal(only(bytes).amountDue, 121_995n) // 1.000 + 220 − 0,05
})

test('an invoice that asks less than nothing is remarked: it is no debt, and lowers none', () => {
  assert.match(
    remarksOn(invoiceBytes({ summaries: [['-100.00', '-22.00', 'S']] })).join(),
    /Riga 16, FatturaElettronicaBody: chiede meno di zero/,
  )
})

test('a credit note lowers what is owed, whatever the sign it is written with', () => {
  assert.equal(only(invoiceBytes({ type: 'TD04', summaries: [['300.00', '0.00']] })).amountDue, -30_000n)
  assert.equal(only(invoiceBytes({ type: 'TD04', summaries: [['-300.00', '0.00']] })).amountDue, -30_000n)
})

test('a credit note names the invoice it lowers, and its day', () => {
  const lowering = (...numbers: string[]) => {
    const linked = numbers.map(
      (number) =>
        `<DatiFattureCollegate><IdDocumento>${number}</IdDocumento><Data>2025-02-01</Data></DatiFattureCollegate>`,
    )
    const general = `</DatiGeneraliDocumento>${linked.join('')}<DatiGeneraliDocumento>`
    const { lowersNumber, lowersDatedOn } = only(invoiceBytes({ type: 'TD04', general }))
    return [lowersNumber, lowersDatedOn]
  }
  assert.deepEqual(lowering('12/PA'), ['12/PA', '2025-02-01'])
  assert.deepEqual(lowering('12/PA', '12/PA'), ['12/PA', '2025-02-01'])
  assert.deepEqual(lowering('12/PA', '13/PA'), [null, null])
  assert.deepEqual(lowering(), [null, null])
})

test('withholdings and stamp are told apart from the amount due', () => {
  const general = `<DatiRitenuta><TipoRitenuta>RT01</TipoRitenuta><ImportoRitenuta>200.00</ImportoRitenuta>
      <AliquotaRitenuta>20.00</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>
    <DatiRitenuta><TipoRitenuta>RT04</TipoRitenuta><ImportoRitenuta>40.00</ImportoRitenuta>
      <AliquotaRitenuta>4.00</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>
    <DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo>`
  const { withheld, stamp, amountDue } = only(invoiceBytes({ general }))
  assert.deepEqual({ withheld, stamp, amountDue }, { withheld: 24_000n, stamp: 200n, amountDue: 122_000n }) // 200 + 40
})

test('a lot gives its invoices one by one', () => {
  const { invoices } = read(invoiceBytes({ number: '1' }, { number: '2' }, { number: '3' }))
  assert.deepEqual(
    invoices.map(({ position, number }) => [position, number]),
    [
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ],
  )
})

test('a simplified invoice gives its amounts with the tax inside', () => {
  const xml = `<FatturaElettronicaSemplificata versione="FSM10"><FatturaElettronicaHeader><CedentePrestatore>
      <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>09999990014</IdCodice></IdFiscaleIVA>
      <Nome>Ada</Nome><Cognome>Neri</Cognome></CedentePrestatore></FatturaElettronicaHeader>
    <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento>
      <Divisa>EUR</Divisa><Data>2025-03-03</Data><Numero>7</Numero></DatiGeneraliDocumento></DatiGenerali>
      <DatiBeniServizi><Descrizione>Chiavi</Descrizione><Importo>61.00</Importo><DatiIVA><Imposta>11.00</Imposta></DatiIVA></DatiBeniServizi>
      <DatiBeniServizi><Descrizione>Targa</Descrizione><Importo>12.20</Importo><DatiIVA><Imposta>2.20</Imposta></DatiIVA></DatiBeniServizi>
    </FatturaElettronicaBody></FatturaElettronicaSemplificata>`
  const { supplierName, total, amountDue } = only(utf8(xml))
  assert.deepEqual({ supplierName, total, amountDue }, { supplierName: 'Ada Neri', total: 7_320n, amountDue: 7_320n }) // 61,00 + 12,20
})

test('spaces around values, and a time zone after a day, are forgiven', () => {
  const { number, datedOn } = only(invoiceBytes({ number: '\n   12 /  PA ', date: ' 2025-03-03+01:00\n' }))
  assert.deepEqual({ number, datedOn }, { number: '12 / PA', datedOn: '2025-03-03' })
})

test('a due day that is not on the calendar is remarked with its line, and changes nothing', () => {
  const payment = `\n${paymentDue('2025-02-30')}`
  assert.deepEqual(remarksOn(invoiceBytes({ payment })), [
    'Riga 29, DataScadenzaPagamento: «2025-02-30» non è un giorno del calendario: non serve al calcolo, che usa il termine di legge',
  ])
})

test('a total that is not the sum of its parts is remarked, a cent of rounding is not', () => {
  const total = (written: string) =>
    remarksOn(invoiceBytes({ general: `<ImportoTotaleDocumento>${written}</ImportoTotaleDocumento>` }))
  assert.deepEqual(total('1220.00'), [])
  assert.deepEqual(total('1220.01'), [])
  assert.match(total('1220.02')[0]!, /il totale scritto, 1\.220,02 €, non è la somma .* 1\.220,00 €/)
})

test('documents that ask nothing of the buyer, and types nobody knows, are remarked', () => {
  assert.match(remarksOn(invoiceBytes({ type: 'TD17' }))[0]!, /dall’estero \(TD17\): non è contato tra i debiti/)
  assert.match(remarksOn(invoiceBytes({ type: 'TD77' }))[0]!, /TD77, non conosciuto: non è contato tra i debiti/)
})

test('what matters and is missing or impossible is refused, all at once, with element and line', () => {
  const problems = refusal(
    invoiceBytes({ number: ' ', date: '2025-02-30', type: 'FATTURA', summaries: [['mille', '0.00']] }),
  )
  assert.match(problems, /Riga 18, Numero: manca il numero della fattura/)
  assert.match(problems, /Riga 18, Data: «2025-02-30» non è la data di una fattura/)
  assert.match(problems, /Riga 18, TipoDocumento: «FATTURA» non è un tipo di documento/)
  assert.match(problems, /Riga 25, ImponibileImporto: «mille» non è un importo/)
  assert.match(refusal(invoiceBytes({ summaries: [] })), /mancano gli importi/)
  assert.match(refusal(invoiceBytes({ summaries: [['99999999999999.00', '0.00']] })), /non è un importo/)
  assert.match(refusal(invoiceBytes({ date: '1999-01-01' })), /non è la data di una fattura/)
  assert.match(
    refusal(utf8(invoiceXml().replace(/<IdFiscaleIVA>.*?<\/IdFiscaleIVA>/, ''))),
    /partita IVA del fornitore/,
  )
})

test('other files are told apart from invoices', () => {
  assert.match(
    refusal(utf8('<ns:RicevutaConsegna xmlns:ns="x"/>')),
    /manca l’IdentificativoSdI: riscarica il messaggio/,
  )
  assert.match(refusal(utf8('<html><body/></html>')), /un XML ma non una fattura/)
  assert.match(refusal(utf8('Buongiorno, in allegato la fattura.')), /Non è una fattura elettronica/)
  assert.match(refusal(utf8('Received: from posta.example\r\nSubject: fattura\r\n\r\nMIIG')), /messaggio di posta/)
  assert.match(refusal(utf8('%PDF-1.7')), /È un PDF/)
  assert.match(refusal(new Uint8Array()), /vuoto/)
})

test('a file cut short is refused at the line where it breaks', () => {
  assert.match(refusal(utf8(invoiceXml().split('<Anagrafica>')[0]!)), /Riga 9: qui il file XML è interrotto/)
})

test('entities are refused: no file is opened, no memory filled', () => {
  const withDoctype = (doctype: string) => utf8(`<!DOCTYPE r [${doctype}]>${invoiceXml({ number: '&x;' })}`)
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY x${n + 1} "${`&x${n};`.repeat(10)}">`).join('')
  assert.match(refusal(withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">')), /DOCTYPE/)
  assert.match(refusal(withDoctype(`<!ENTITY x0 "ha">${laughs}<!ENTITY x "&x9;">`)), /DOCTYPE/)
  assert.match(refusal(invoiceBytes({ number: '&x;' })), /interrotto o scritto male/)
})

test('elements nested without end, endless values and huge files are refused', () => {
  assert.match(refusal(utf8('<a>'.repeat(100_000))), /uno dentro l’altro/)
  assert.match(refusal(invoiceBytes({ number: '1'.repeat(1_000_000) })), /troppo lungo/)
  assert.match(refusal(new Uint8Array(20 * 1024 * 1024 + 1)), /supera 20 MB/)
})

test('an attachment of megabytes does not weigh on what is kept', () => {
  const attachment = `<Allegati><Attachment>${'QUJD'.repeat(1_000_000)}</Attachment></Allegati>`
  assert.equal(only(invoiceBytes({ payment: attachment })).number, '1/PA')
})
