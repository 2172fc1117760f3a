// Training: the coop's own faces, catalogue and host in a rehearsal journal, so that nothing learnt costs anything.

import { isDeepStrictEqual } from 'node:util'
import type { Book } from '../db/book.ts'
import { receivedEntry } from '../db/catalogue/commands.ts'
import { articleById } from '../db/catalogue/queries.ts'
import { readProfile } from '../db/host/queries.ts'
import { memberById } from '../db/members/queries.ts'
import { record } from '../db/run.ts'
import { secretOwners } from '../db/secrets.ts'
import type { Reader } from '../db/sql.ts'
import { levelOf } from '../db/stock/levels.ts'
import { scaleSettings } from '../db/stock/scale.ts'
import type { Article, ArticleFields, RangeFields } from '../shared/catalogue/catalogue.ts'
import type { ModelFields } from '../shared/catalogue/variants.ts'
import type { NewEntry } from '../shared/entries.ts'
import type { ArticleId, MemberId, ModelId, RangeId } from '../shared/kernel/id.ts'
import type { MemberFields } from '../shared/members/members.ts'

/**
 * Brings a rehearsal book to what the coop's own book holds now: everything the first time, later what was added or
 * changed since. Does nothing before the coop is founded.
 */
export function fillTraining(own: Book, training: Book): void {
  const profile = readProfile(own.file.read)
  if (!own.coop || !profile) return
  const from = own.file.read
  const to = training.file.read
  const entries = [
    ...coopEntries(own, training),
    ...members(from, to),
    ...ranges(from, to),
    ...models(from, to),
    ...articles(from, to),
  ]
  const done = entries.length === 0 ? null : record(training, entries)
  if (done && !done.ok) throw new Error(`Training cannot be refused: ${done.refusal.type}`)
  copySecrets(own, training)
  // The scale stands on the same table.
  training.desk.put({ kind: 'scale', id: 'settings', at: training.clock() }, scaleSettings(own.desk))
}

function coopEntries(own: Book, training: Book): NewEntry[] {
  const { coop } = own
  const profile = readProfile(own.file.read)
  const entries: NewEntry[] = []
  if (coop && !training.coop) entries.push({ kind: 'coop.founded', data: coop })
  else if (coop && !isDeepStrictEqual(coop, training.coop)) entries.push({ kind: 'coop.changed', data: coop })
  if (profile && !isDeepStrictEqual(profile, readProfile(training.file.read))) {
    entries.push({ kind: 'host.profileSet', data: profile })
  }
  return entries
}

function members(from: Reader, to: Reader): NewEntry[] {
  return from.all<{ id: MemberId }>('SELECT id FROM members WHERE active = 1 ORDER BY id').flatMap(({ id }) => {
    const fields = memberFields(from, id)
    const known = memberFields(to, id)
    if (!fields || isDeepStrictEqual(fields, known)) return []
    return [{ kind: known ? 'member.changed' : 'member.joined', data: { member: id, ...fields } }]
  })
}

function memberFields(read: Reader, id: MemberId): MemberFields | null {
  const row = memberById(read, id)
  if (!row) return null
  const { name, colour, photo, language, role, section } = row
  return { name, colour, photo, language, role, section }
}

function ranges(from: Reader, to: Reader): NewEntry[] {
  const known = new Map(readRanges(to).map(({ id, ...fields }) => [id, fields]))
  return readRanges(from).flatMap(({ id: range, ...fields }): NewEntry[] => {
    const before = known.get(range)
    if (isDeepStrictEqual(before, fields)) return []
    return before
      ? [{ kind: 'catalogue.rangeChanged', data: { range, fields } }]
      : [{ kind: 'catalogue.rangeAdded', data: { range, ...fields } }]
  })
}

function readRanges(read: Reader): (RangeFields & { id: RangeId })[] {
  return read.all('SELECT id, name, colour, pattern, position FROM ranges WHERE present = 1 ORDER BY id')
}

function models(from: Reader, to: Reader): NewEntry[] {
  const known = new Map(readModels(to).map(({ id, ...fields }) => [id, fields]))
  return readModels(from).flatMap(({ id: model, ...fields }): NewEntry[] => {
    const before = known.get(model)
    if (isDeepStrictEqual(before, fields)) return []
    return [{ kind: before ? 'catalogue.modelChanged' : 'catalogue.modelAdded', data: { model, fields } }]
  })
}

function readModels(read: Reader): (ModelFields & { id: ModelId })[] {
  return read.all('SELECT id, name, photo FROM models WHERE present = 1 ORDER BY id')
}

function articles(from: Reader, to: Reader): NewEntry[] {
  const ids = from.all<{ id: ArticleId }>('SELECT id FROM articles WHERE present = 1 AND archived = 0 ORDER BY id')
  return ids.flatMap(({ id: article }): NewEntry[] => {
    const [now, before] = [articleById(from, article), articleById(to, article)]
    const variant = now?.variant
    const joined: NewEntry[] =
      !variant || isDeepStrictEqual(variant, before?.variant)
        ? []
        : [{ kind: 'catalogue.variantSet', data: { article, fields: variant } }]
    const fields = articleFields(now)
    const known = articleFields(before)
    if (!fields || isDeepStrictEqual(fields, known)) return joined
    if (known) return [{ kind: 'catalogue.articleChanged', data: { article, fields } }, ...joined]
    const { quantity, value } = levelOf(from, article)
    const added: NewEntry[] = [{ kind: 'catalogue.articleAdded', data: { article, fields } }, ...joined]
    return quantity > 0 ? [...added, receivedEntry({ item: article, quantity, value })] : added
  })
}

function articleFields(article: Article | null): ArticleFields | null {
  if (!article) return null
  const { range, name, kind, unit, price, vat, barcode, photo, pictogram, resold, oneOff, stocked, makers, allergens } =
    article
  const { keptAt } = article
  return {
    ...{ range, name, kind, unit, price, vat, barcode, photo, pictogram, resold, oneOff, stocked, makers, allergens },
    ...(keptAt === undefined ? {} : { keptAt }),
  }
}

function copySecrets(own: Book, training: Book): void {
  for (const owner of secretOwners(own.desk)) {
    const row = own.desk.write.get<{ salt: Uint8Array; hash: Uint8Array }>(
      'SELECT salt, hash FROM secrets WHERE member = ?',
      owner,
    )
    if (!row) continue
    training.desk.write.run(
      'INSERT OR REPLACE INTO secrets (member, salt, hash, failures, blocked_until) VALUES (?,?,?,0,0)',
      owner,
      row.salt,
      row.hash,
    )
  }
}
