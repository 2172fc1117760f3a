// Factur-X: the printed page made a PDF/A-3 with the invoice's XML inside (Factur-X 1.0 §6; ISO 19005-3, level B).

import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { srgbProfile } from './icc.ts'

/** What the envelope says of itself; the same facts give the same bytes. */
export interface Envelope {
  readonly title: string
  readonly author: string
  readonly creator: string
  /** Epoch milliseconds of the invoice's entry. */
  readonly at: number
}

/** Puts the XML into the page: embedded file, its relation to the document, colour intent, metadata and identity. */
export async function facturX(page: Uint8Array, xml: string, envelope: Envelope): Promise<Uint8Array> {
  const document = await PDFDocument.load(page, { updateMetadata: false })
  const at = new Date(Math.floor(envelope.at / 1000) * 1000)
  await document.attach(new TextEncoder().encode(xml), 'factur-x.xml', {
    mimeType: 'text/xml',
    description: 'Factur-X',
    creationDate: at,
    modificationDate: at,
    afRelationship: AFRelationship.Alternative,
  })
  document.setTitle(envelope.title)
  document.setAuthor(envelope.author)
  document.setCreator(envelope.creator)
  document.setProducer(envelope.creator)
  document.setCreationDate(at)
  document.setModificationDate(at)
  addColours(document)
  addMetadata(document, envelope, at)
  const identity = PDFHexString.of(createHash('sha256').update(xml).digest('hex').slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([identity, identity])
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

function addColours(document: PDFDocument): void {
  const { context, catalog } = document
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3, Alternate: 'DeviceRGB' }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}

function addMetadata(document: PDFDocument, envelope: Envelope, at: Date): void {
  const { context, catalog } = document
  const bytes = new TextEncoder().encode(xmpOf(envelope, at))
  const stream = context.stream(bytes, { Type: 'Metadata', Subtype: 'XML', Length: bytes.length })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** The packet of ISO 16684, with the extension schema that names Factur-X's own properties. */
function xmpOf({ title, author, creator }: Envelope, at: Date): string {
  const moment = at.toISOString().replace('.000Z', '+00:00')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escaped(creator)}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool><xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${FX}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${PROPERTIES.map(propertyOf).join('')}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description rdf:about="" xmlns:fx="${FX}"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>BASIC</fx:ConformanceLevel></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

const FX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

const PROPERTIES = [
  ['DocumentFileName', 'The name of the embedded XML document'],
  ['DocumentType', 'The type of the hybrid document in capital letters, e.g. INVOICE or ORDER'],
  ['Version', 'The actual version of the standard applying to the embedded XML document'],
  ['ConformanceLevel', 'The conformance level of the embedded XML document'],
] as const

function propertyOf([name, description]: (typeof PROPERTIES)[number]): string {
  return `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
