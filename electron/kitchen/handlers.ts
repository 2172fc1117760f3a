// The kitchen's other screens: a second window, and tablets let in one by one.

import { ok, refuse } from '../../shared/kernel/result.ts'
import type { OutsideHandlers } from '../outside.ts'
import { qrSvg } from '../receipt/qr.ts'

type Names = 'tablet.state' | 'tablet.open' | 'tablet.close' | 'tablet.invite' | 'tablet.sendAway' | 'tablet.window'

export const tabletHandlers: Pick<OutsideHandlers, Names> = {
  'tablet.state': ({ wires }) => ok(wires()?.tablets.state() ?? { open: null, addresses: [], tablets: [] }),
  'tablet.open': async ({ wires }, { address }) => {
    const tablets = wires()?.tablets
    if (!tablets) return refuse({ type: 'NoCounter' })
    return (await tablets.open(address)) ? ok({}) : refuse({ type: 'NoSuchNetwork' })
  },
  'tablet.close': async ({ wires }) => {
    await wires()?.tablets.close()
    return ok({})
  },
  'tablet.invite': ({ wires }, { seat, name }) => {
    const tablets = wires()?.tablets
    if (!tablets) return refuse({ type: 'NoCounter' })
    const invitation = tablets.invite(seat, name)
    if (!invitation) return refuse({ type: 'NetworkClosed' })
    return ok({ ...invitation, qr: qrSvg(`${invitation.address}/?code=${invitation.code}`) })
  },
  'tablet.sendAway': ({ wires }, { tablet }) =>
    wires()?.tablets.sendAway(tablet) ? ok({}) : refuse({ type: 'UnknownTablet' }),
  'tablet.window': ({ wires }, { seat }) => {
    const open = wires()
    return open ? ok({ address: open.openWindow(seat) }) : refuse({ type: 'NoCounter' })
  },
}
