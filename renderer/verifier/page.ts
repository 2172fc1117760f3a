// The page that verifies an archive from a USB key: choose a file, read the verdict. No network, no Étal.

import { checkArchive, type ArchiveVerdict } from '../../shared/archive/check.ts'
import type { ArchiveFinding } from '../../shared/archive/finding.ts'
import type { Manifest } from '../../shared/archive/archive.ts'
import { unpackedSource, zipSource } from '../../shared/archive/source.ts'
import { tillName } from '../../shared/kernel/id.ts'
import { z } from 'zod'
import { fileSource, pageTools, sha256OfFile } from './page-tools.ts'
import { verifierWords, type VerifierWords } from './words.ts'

// The page's own policy forbids making code from text, which zod would try first.
z.config({ jitless: true })

type Language = 'fr' | 'en'

interface Checked {
  readonly verdict: ArchiveVerdict
  /** Of the zip; null for a folder. */
  readonly sha256: string | null
}

let language: Language =
  navigator.languages.some((one) => one.startsWith('fr')) || !navigator.language.startsWith('en') ? 'fr' : 'en'
let shown: Checked | null = null
const page = document.getElementById('page')

draw()

function draw(): void {
  const words = verifierWords[language]
  document.documentElement.lang = language
  document.title = words.title
  const other = element('button', words.other)
  other.lang = language === 'fr' ? 'en' : 'fr'
  other.addEventListener('click', () => {
    language = language === 'fr' ? 'en' : 'fr'
    draw()
  })
  const ways = element('div', pick(words.pickZip, false), pick(words.pickFolder, true))
  ways.className = 'ways'
  const result = element('div', ...(shown ? verdictParts(shown, words) : []))
  result.id = 'result'
  result.setAttribute('role', 'status')
  result.style.display = 'grid'
  result.style.gap = '20px'
  page?.replaceChildren(element('header', element('h1', words.title), other), element('p', words.what), ways, result)
}

function pick(label: string, isFolder: boolean): HTMLElement {
  const input = element('input')
  input.type = 'file'
  if (isFolder) input.webkitdirectory = true
  else input.accept = '.zip,application/zip'
  input.addEventListener('change', () => void check([...(input.files ?? [])], isFolder))
  const way = element('label', label, input)
  way.className = isFolder ? 'pick' : 'pick first'
  return way
}

async function check(files: readonly File[], isFolder: boolean): Promise<void> {
  const [first] = files
  if (!first) return
  const words = verifierWords[language]
  const bar = element('progress')
  bar.setAttribute('aria-label', words.reading)
  const section = element('section', element('p', words.reading), bar)
  document.getElementById('result')?.replaceChildren(section)
  const tools = await pageTools()
  const source = isFolder
    ? unpackedSource(new Map(files.map((file) => [file.name, fileSource(file)])))
    : await zipSource(fileSource(first), tools)
  const verdict = await checkArchive(source, tools, (done, all) => {
    bar.max = all
    bar.value = done
  })
  shown = { verdict, sha256: isFolder ? null : await sha256OfFile(first) }
  draw()
}

function verdictParts({ verdict, sha256 }: Checked, words: VerifierWords): HTMLElement[] {
  const { manifest, findings } = verdict
  const isWhole = findings.length === 0 && manifest !== null
  const head = element('section', element('h2', isWhole ? words.whole : words.changed))
  head.className = isWhole ? 'whole' : 'changed'
  if (isWhole) head.append(element('p', words.wholeText))
  else head.append(element('p', manifest ? words.changedText : words.notAnArchive), findingList(findings, words))
  const parts = [head]
  if (manifest?.rehearsal) parts.push(element('section', words.rehearsal))
  if (manifest) parts.push(element('section', element('h2', words.facts), facts(manifest, sha256, words)))
  const proves = words.provesText.map((text) => element('li', text))
  return isWhole ? [...parts, element('section', element('h2', words.proves), element('ul', ...proves))] : parts
}

function findingList(findings: readonly ArchiveFinding[], words: VerifierWords): HTMLElement {
  return element(
    'ol',
    ...findings.map((finding) => {
      const where = placeOf(finding, words)
      return element('li', element('strong', words.finding[finding.type]), where === '' ? '' : `: ${where}`)
    }),
  )
}

function placeOf({ file, line, seq, bytes }: ArchiveFinding, words: VerifierWords): string {
  return [
    ...(file === undefined ? [] : [file === '' ? words.end : fill(words.inFile, { file })]),
    ...(line === undefined ? [] : [fill(words.atLine, { line })]),
    ...(seq === undefined ? [] : [fill(words.atEntry, { seq })]),
    ...(bytes === undefined ? [] : [fill(words.atBytes, { from: bytes[0], to: bytes[1] })]),
  ].join(', ')
}

function facts(manifest: Manifest, sha256: string | null, words: VerifierWords): HTMLElement {
  const { coop, host, from, to, madeAt, software, tills, counts, head } = manifest
  const rows: readonly (readonly [keyof VerifierWords['fact'], string])[] = [
    ['coop', coop],
    ['host', `${host.name}, SIRET ${host.siret}`],
    ['period', fill(words.days, { from, to })],
    ['madeAt', new Date(madeAt).toISOString().replace('T', ' ').slice(0, 16)],
    ['software', `${software.name} ${software.version} (${software.build.slice(0, 16)})`],
    ['tills', tills.map(({ till, firstSeq, lastSeq }) => `${tillName(till)}: ${firstSeq}–${lastSeq}`).join(', ')],
    ['holds', fill(words.holds, counts)],
    ...(head ? [['head', `${tillName(head.till)} ${head.seq} ${head.hash}`] as const] : []),
    ...(sha256 ? [['file', sha256] as const] : []),
  ]
  return element('dl', ...rows.flatMap(([name, value]) => [element('dt', words.fact[name]), element('dd', value)]))
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, key: string) => String(values[key] ?? whole))
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.append(...inside)
  return made
}
