// The envelope of Factur-X, read back from its bytes: what is inside, how it is related, what the document says of itself.

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { facturX } from '../../electron/invoices/factur-x.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice>Déjeuner</rsm:CrossIndustryInvoice>\n'
const AT = Date.UTC(2026, 10, 14, 11, 30, 15, 250)
const ENVELOPE = { title: 'Facture 2026-0001 Canal & Cie', author: 'Coopaname', creator: 'Étal 0.4.0', at: AT }

/** A page as printed, with nothing on it. */
async function page(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save()
}

describe('a Factur-X', () => {
  let document: PDFDocument
  const streamText = (stream: unknown) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString()
  const name = (text: string) => PDFName.of(text)
  beforeAll(async () => {
    document = await PDFDocument.load(await facturX(await page(), XML, ENVELOPE), { updateMetadata: false })
  })

  it('has its XML inside to the byte, as the alternative of the page, with its name, kind and date', () => {
    const files = document.catalog.lookup(name('AF'), PDFArray)
    expect(files.size()).toBe(1)
    const file = files.lookup(0, PDFDict)
    expect(file.lookup(name('AFRelationship'))).toBe(name('Alternative'))
    expect(file.lookup(name('F'), PDFString, PDFHexString).decodeText()).toBe('factur-x.xml')
    expect(file.lookup(name('UF'), PDFString, PDFHexString).decodeText()).toBe('factur-x.xml')
    const embedded = file.lookup(name('EF'), PDFDict).lookup(name('F')) as PDFRawStream
    expect(streamText(embedded)).toBe(XML)
    expect(embedded.dict.lookup(name('Subtype'))).toBe(name('text/xml'))
    const named = document.catalog.lookup(name('Names'), PDFDict).lookup(name('EmbeddedFiles'), PDFDict)
    expect(named.lookup(name('Names'), PDFArray).lookup(0, PDFString, PDFHexString).decodeText()).toBe('factur-x.xml')
    const params = embedded.dict.lookup(name('Params'), PDFDict)
    expect(params.lookup(name('ModDate'), PDFString, PDFHexString).decodeText()).toContain('20261114113015')
  })

  it('says that it is PDF/A-3 B, and which profile of which document is inside', () => {
    const xmp = streamText(document.catalog.lookup(name('Metadata')))
    const said = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xmp)?.[1]
    const tags = ['pdfaid:part', 'pdfaid:conformance', 'fx:DocumentType', 'fx:DocumentFileName', 'fx:Version']
    expect([...tags, 'fx:ConformanceLevel'].map(said)).toEqual(['3', 'B', 'INVOICE', 'factur-x.xml', '1.0', 'BASIC'])
    expect(xmp).toContain('<pdfaSchema:prefix>fx</pdfaSchema:prefix>')
    expect(xmp).toContain('Facture 2026-0001 Canal &amp; Cie')
    expect(said('xmp:CreateDate')).toBe('2026-11-14T11:30:15+00:00')
  })

  it('has colours that mean the same everywhere, an identity, and the same dates and names in both places', () => {
    const intent = document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict)
    expect(intent.lookup(name('S'))).toBe(name('GTS_PDFA1'))
    const profile = intent.lookup(name('DestOutputProfile')) as PDFRawStream
    expect(Buffer.from(decodePDFRawStream(profile).decode()).subarray(36, 40).toString()).toBe('acsp')
    const identity = document.context.lookup(document.context.trailerInfo.ID, PDFArray)
    expect(identity.lookup(0, PDFHexString).asString()).toMatch(/^[0-9a-f]{32}$/i)
    expect([document.getTitle(), document.getAuthor(), document.getCreator()]).toEqual([
      ENVELOPE.title,
      ENVELOPE.author,
      ENVELOPE.creator,
    ])
    const moment = new Date(Date.UTC(2026, 10, 14, 11, 30, 15))
    expect([document.getCreationDate(), document.getModificationDate()]).toEqual([moment, moment])
  })

  it('is the same bytes when it is made again', async () => {
    const printed = await page()
    const [first, again] = [await facturX(printed, XML, ENVELOPE), await facturX(printed, XML, ENVELOPE)]
    expect(Buffer.from(again).equals(first)).toBe(true)
  })
})
