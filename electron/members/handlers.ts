// Handlers of members that leave the tables: her data as files, and forgetting her with her pictures and her code.

import { forget } from '../../db/members/erase.ts'
import { recordFor } from '../../db/run.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import { noteLeaving } from '../forgetting.ts'
import type { OutsideHandlers } from '../outside.ts'
import { readPicture } from '../pictures.ts'
import { ownDataHtml } from './own-data-html.ts'
import { ownDataWords } from './own-data-words.ts'
import { ownData } from './own-data.ts'

export const memberHandlers = {
  'member.ownData': (outside, { member, language }) => {
    const { asking, book, folder } = outside
    if (asking.by !== member && asking.caller !== 'manager') return refuse({ type: 'OnlyHers' })
    const data = ownData(outside, member)
    if (!data) return refuse({ type: 'UnknownMember' })
    const kept = data.member.photo === null ? null : readPicture(folder, data.member.photo)
    const photo = kept && `data:${kept.mediaType};base64,${Buffer.from(kept.bytes).toString('base64')}`
    const page = ownDataHtml({ data, language, coopName: book.coop?.name ?? '', photo })
    const title = `${ownDataWords[language].title} ${data.member.name} ${data.asOf}`
    const name = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    return ok({
      files: [
        { fileName: `${name}.html`, mediaType: 'text/html', base64: base64(page) },
        { fileName: `${name}.json`, mediaType: 'application/json', base64: base64(JSON.stringify(data, null, 2)) },
      ],
    })
  },
  'member.erase': ({ book, context, asking, shop, changed }, { member }) => {
    const decided = forget(context.read, member)
    if (!decided.ok) return decided
    const { entries, erased, photos } = decided.value
    noteLeaving(book, { member, pictures: photos })
    const done = recordFor(book, entries, asking)
    shop.takeAwayForgotten()
    if (!done.ok) return done
    changed(['member', 'presence', 'journal', 'till', 'printer'])
    return ok({ entries: erased })
  },
} satisfies Partial<OutsideHandlers>

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}
