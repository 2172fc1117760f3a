// The scale of this desk: which port it is on, and how it speaks.

import { ok } from '../../shared/kernel/result.ts'
import { NO_SCALE, type ScaleSettings } from '../../shared/stock/scale.ts'
import type { Desk } from '../desk.ts'
import type { DraftHandlers, QueryHandlers } from '../handlers.ts'

export const scaleQueries = {
  'scale.settings': ({ desk }) => ok(scaleSettings(desk)),
} satisfies Partial<QueryHandlers>

export const scaleDrafts = {
  'scale.set': ({ desk, now }, { settings }) => {
    desk.put({ kind: 'scale', id: 'settings', at: now }, settings)
    return ok({})
  },
} satisfies Partial<DraftHandlers>

/** The scale as it was set up on this desk. */
export function scaleSettings(desk: Desk): ScaleSettings {
  return desk.get<ScaleSettings>('scale', 'settings') ?? NO_SCALE
}
