// Every operation of the host's layer by name: one without a handler does not compile.

import { confirmClock, record } from '../db/run.ts'
import { openSession } from '../db/cash-session/open-session.ts'
import { knownHeads } from '../db/journal/keys.ts'
import { namedPictures } from '../db/pictures.ts'
import { ALL_TOPICS } from '../shared/kernel/contract.ts'
import { ok, refuse } from '../shared/kernel/result.ts'
import { archiveHandlers } from './archive/handlers.ts'
import { lawPaperHandlers } from './archive/paper-handlers.ts'
import { backupHandlers } from './backup/handlers.ts'
import { endingHandlers } from './ending/handlers.ts'
import { verifyInThread } from './jobs/jobs.ts'
import type { OutsideHandlers } from './outside.ts'
import { damagedPictures, keepPicture } from './pictures.ts'
import { tabletHandlers } from './kitchen/handlers.ts'
import { invoiceHandlers } from './invoices/handlers.ts'
import { importHandlers } from './catalogue/import-handlers.ts'
import { memberHandlers } from './members/handlers.ts'
import { exportHandlers } from './export/handlers.ts'
import { exchangeHandlers } from './exchange/handlers.ts'
import { orderHandlers } from './orders/handlers.ts'
import { productionHandlers } from './production/handlers.ts'
import { receiptHandlers } from './receipt/handlers.ts'
import { splitHandlers } from './split/handlers.ts'
import { labelHandlers } from './stock/label-handlers.ts'
import { scaleHandlers } from './stock/scale-handlers.ts'
import { statusOf } from './status.ts'

export const outsideHandlers: OutsideHandlers = {
  'coop.status': (outside) => ok(statusOf(outside)),
  'coop.openDemo': ({ shop, changed }, { demo }) => {
    shop.openDemo(demo)
    changed(EVERYTHING)
    return ok({})
  },
  'coop.leaveDemo': ({ shop, changed }) => {
    shop.goHome()
    changed(EVERYTHING)
    return ok({})
  },
  'picture.keep': ({ folder }, { base64 }) => {
    const hash = keepPicture(folder, base64)
    return hash ? ok({ hash }) : refuse({ type: 'NotAPicture' })
  },
  'till.setTraining': ({ shop, book, changed }, { on }) => {
    if (!book.coop) return refuse({ type: 'NoCoop' })
    shop.setTraining(on)
    changed(EVERYTHING)
    return ok({ training: shop.place === 'training' })
  },
  'till.setClock': ({ book, asking, changed }, { at }) => {
    // Nothing is written: only asked whether the clock is believed as it is.
    // A clock from before this was written is a battery that died: nobody is held to what it says.
    const isBelieved = book.coop !== null && book.clock() >= WRITTEN && record(book, []).ok
    const known = { lastAt: book.tail.at, now: book.clock() }
    // Another window has just mended it.
    if (isBelieved && Math.abs(at - known.now) <= SAME) return ok({ at: known.now })
    const longest = isBelieved ? LONGEST_STEP : LONGEST_LEAP
    if (at > Math.max(known.lastAt, known.now, WRITTEN) + longest) return refuse({ type: 'ClockAhead', ...known })
    if (isBelieved && asking.caller !== 'manager') return refuse({ type: 'NotAllowed', roles: ['manager'] })
    const set = confirmClock(book, at, asking)
    if (set.ok) changed(['till', 'journal'])
    return set
  },
  'till.rebuild': async ({ shop, book, asking, changed }) => {
    // Nobody may be kept waiting with a customer in front of her: the file cannot be written until it is done.
    if (openSession(book.file.read, book.key.till)) return refuse({ type: 'StillSelling' })
    const rebuilt = await shop.remakeTables(asking)
    changed(EVERYTHING)
    return rebuilt
  },
  'till.stopRebuild': ({ shop }) => {
    shop.remaking.stop()
    return ok({})
  },
  'till.rebuilding': ({ shop }) => ok(shop.remaking.way),
  'journal.verify': async ({ book, folder, shop }, { tables }) => {
    const started = performance.now()
    const asked = { path: book.file.path, tables, knownHeads: knownHeads(shop.keys) }
    const { entries, tills, heads, findings } = await verifyInThread(asked)
    const head = heads.find(({ till }) => till === book.key.till) ?? null
    const damaged = namedPictures(book.file.read, await damagedPictures(folder))
    const milliseconds = Math.round(performance.now() - started)
    return ok({ entries, tills, head, findings, damagedPictures: damaged, milliseconds })
  },
  ...archiveHandlers,
  ...lawPaperHandlers,
  ...backupHandlers,
  ...endingHandlers,
  ...importHandlers,
  ...invoiceHandlers,
  ...memberHandlers,
  ...exportHandlers,
  ...exchangeHandlers,
  ...productionHandlers,
  ...orderHandlers,
  ...receiptHandlers,
  ...splitHandlers,
  ...labelHandlers,
  ...scaleHandlers,
  ...tabletHandlers,
}

/** No till of this version is older than this: a battery that died long ago shows the year 2000. */
const WRITTEN = Date.UTC(2026, 0, 1)
/** Further ahead is a typing mistake, which no later entry could take back: five years. */
const LONGEST_LEAP = 5 * 366 * 86_400_000

/** A clock that is believed may be wrong by days, not by months: who leaps there cannot come back for months. */
const LONGEST_STEP = 40 * 86_400_000
/** Two windows that were asked for the date at once say the same. */
const SAME = 5 * 60_000

/** After another book is opened, nothing a screen holds is still true. */
const EVERYTHING = [ALL_TOPICS]
