// Says of a drawer opened on another day that it was not counted: what is sold now goes into that day's Z.

import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import { useStatus } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { Notice } from '../ui/Notice.tsx'

/** For which drawer, on which day, somebody answered that she goes on: a night that lasts is asked once. */
let wentOn = ''

/** Nothing while the drawer is of today. Whoever still sells, past the hour when days change, says so and goes on. */
export function OldDrawer({ session }: { session: CashSession }) {
  const { t, day } = useText()
  const { today } = useStatus()
  const [, go] = useLocation()
  const [answered, setAnswered] = useState(wentOn)
  const asked = `${session.till}-${session.seq} ${today}`
  if (session.day >= today || answered === asked) return null
  const goOn = () => {
    wentOn = asked
    setAnswered(asked)
  }
  return (
    <div className="sell-notice">
      <Notice
        icon={<CalendarClock />}
        title={t('sell.oldDrawer', { day: day(session.day, 'short') })}
        text={t('sell.oldDrawerHint')}
        action={{ label: t('drawer.close'), onPress: () => go('/close') }}
        otherAction={{ label: t('sell.oldDrawerGoOn'), onPress: goOn }}
      />
    </div>
  )
}
