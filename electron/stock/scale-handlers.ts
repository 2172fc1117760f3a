// Handlers of the scale: what needs its port.

import { scaleSettings } from '../../db/stock/scale.ts'
import { ok } from '../../shared/kernel/result.ts'
import { serialPorts } from '../devices/serial.ts'
import type { OutsideHandlers } from '../outside.ts'

export const scaleHandlers = {
  'scale.found': async () => ok(await serialPorts()),
  'scale.try': ({ shop }, { path }) => shop.scale.try(path),
  'scale.read': ({ shop, context }) => shop.scale.read(scaleSettings(context.desk)),
} satisfies Partial<OutsideHandlers>
