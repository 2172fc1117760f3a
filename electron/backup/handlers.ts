// Copies in a second place: where they go, making one, and going back to one.

import { isAbsolute } from 'node:path'
import { namedPictures } from '../../db/pictures.ts'
import { ALL_TOPICS } from '../../shared/kernel/contract.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { OutsideHandlers } from '../outside.ts'
import { copiesIn, readCopy } from './copy.ts'
import { troubleOf } from './keeper.ts'
import { isInside, isWritable, placeAt } from './places.ts'
import { bringCopy } from './restore.ts'

type Names = Extract<keyof OutsideHandlers, `backup.${string}`>

export const backupHandlers: Pick<OutsideHandlers, Names> = {
  'backup.state': ({ shop }) => ok(shop.backups.state()),
  'backup.places': ({ shop }) => ok(shop.backups.found()),
  'backup.copies': (_outside, { folder }) =>
    isAbsolute(folder) && placeAt(folder) ? ok(copiesIn(folder)) : refuse({ type: 'NoSuchFolder' }),
  'backup.setPlace': ({ shop }, { folder }) => {
    if (folder === null) {
      shop.backups.setPlace(null)
      return ok({})
    }
    const place = isAbsolute(folder) ? placeAt(folder) : null
    if (!place) return refuse({ type: 'NoSuchFolder' })
    if (isInside(folder, shop.data)) return refuse({ type: 'FolderOfTheTill' })
    if (!isWritable(folder)) return refuse({ type: 'FolderReadOnly' })
    shop.backups.setPlace(place)
    return ok({})
  },
  'backup.make': async ({ shop }) => {
    const { place } = shop.backups.state()
    if (!place) return refuse({ type: 'NoBackupPlace' })
    try {
      return ok(await shop.backups.make())
    } catch (error) {
      return refuse({ type: 'NoCopyMade', trouble: troubleOf(error, place.folder) })
    }
  },
  'backup.restore': async ({ shop, changed }, { folder, name }) => {
    if (shop.place !== 'own') return refuse({ type: 'NotInTraining' })
    if (!isAbsolute(folder) || !readCopy(folder, name)) return refuse({ type: 'NoSuchFolder' })
    const { wrong, damaged } = await bringCopy({ data: shop.data, place: folder, name })
    if (wrong !== null) return refuse({ type: 'CopyNotWhole', detail: wrong.slice(0, 400) })
    const keptAside = await shop.putBack(name)
    changed([ALL_TOPICS])
    return ok({ keptAside, leftOut: namedPictures(shop.book.file.read, damaged) })
  },
}
