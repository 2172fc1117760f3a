// Opens the till to tablets of a network, invites them one by one by a code to scan, and sends them away.

import { Wifi, WifiOff, X } from 'lucide-react'
import { createElement, useEffect, useRef, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Seat } from '../../shared/kernel/contract.ts'
import type { Invitation, Tablet } from '../../shared/kitchen/tablets.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SEAT_ICON, useSeats } from './seats.ts'

const INVITE_WORD = {
  kitchen: 'kitchen.inviteKitchen',
  workshop: 'tasks.inviteWorkshop',
  board: 'kitchen.inviteBoard',
} as const

type State = Output<'tablet.state'>

/** Closed at first, and says so. */
export function Tablets() {
  const { t } = useText()
  const { value: state } = useAnswer('tablet.state', {})
  if (!state) return null
  return (
    <div className="tablets">
      <p>{t('kitchen.tabletsDetail')}</p>
      {state.open ? <Opened state={state} place={state.open.address} /> : <Closed addresses={state.addresses} />}
      <ul className="tablet-list">
        {state.tablets.map((tablet) => (
          <TabletRow key={tablet.id} tablet={tablet} />
        ))}
      </ul>
    </div>
  )
}

function Closed({ addresses }: { addresses: readonly string[] }) {
  const { t } = useText()
  const { ask, pending } = useAsk('tablet.open')
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  if (addresses.length === 0) return <Notice text={t('kitchen.noNetwork')} icon={<WifiOff />} />
  const open = async (address: string) => {
    const answer = await ask({ address })
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      {addresses.map((address) => (
        <BigButton
          key={address}
          label={t('kitchen.openNetwork')}
          subLabel={address}
          icon={<Wifi />}
          isWide
          isBusy={pending}
          onPress={() => void open(address)}
        />
      ))}
      <RefusalNotice refusal={refusal} />
    </>
  )
}

function Opened({ state, place }: { state: State; place: string }) {
  const { t } = useText()
  const close = useAsk('tablet.close')
  const isGone = !state.addresses.includes(new URL(place).hostname)
  return (
    <>
      <Notice
        tone={isGone ? 'attention' : 'info'}
        text={isGone ? t('kitchen.addressGone') : t('kitchen.openAt', { address: place })}
        icon={<Wifi />}
        action={{ label: t('kitchen.closeNetwork'), icon: <WifiOff />, onPress: () => void close.ask({}) }}
      />
      {!isGone && <Inviting state={state} />}
    </>
  )
}

/** Shown until a tablet stands in the list that came later. */
interface Invited extends Invitation {
  readonly after: number
}

function Inviting({ state }: { state: State }) {
  const { t } = useText()
  const seats = useSeats()
  const { ask, pending } = useAsk('tablet.invite')
  const [invited, setInvited] = useState<Invited | null>(null)
  const [refusal, setRefusal] = useState<WordedRefusal | null>(null)
  const newest = Math.max(0, ...state.tablets.map(({ pairedAt }) => pairedAt))
  const invite = async (seat: Seat) => {
    const answer = await ask({ seat, name: '' })
    setInvited(answer.ok ? { ...answer.value, after: newest } : null)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <div className="screen-choices">
        {seats.map((seat) => (
          <BigButton
            key={seat}
            label={t(INVITE_WORD[seat])}
            icon={createElement(SEAT_ICON[seat])}
            isBusy={pending}
            onPress={() => void invite(seat)}
          />
        ))}
      </div>
      <RefusalNotice refusal={refusal} />
      {invited && invited.after === newest && <Code key={invited.code} invited={invited} />}
    </>
  )
}

function Code({ invited }: { invited: Invitation }) {
  const { t, time } = useText()
  const { code, address, qr, endsAt } = invited
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => shown.current?.scrollIntoView({ block: 'end' }), [])
  return (
    <div className="tablet-code" ref={shown}>
      <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt="" />
      <div>
        <p>{t('kitchen.scanOrType', { address: `\u2066${address}\u2069` })}</p>
        <p className="tablet-digits figure">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
        <p>{t('kitchen.codeHolds', { time: time(endsAt) })}</p>
      </div>
    </div>
  )
}

function TabletRow({ tablet }: { tablet: Tablet }) {
  const { t } = useText()
  const { ask } = useAsk('tablet.sendAway')
  return (
    <li className="tablet-row">
      {createElement(SEAT_ICON[tablet.seat], { 'aria-hidden': true })}
      <strong>
        <bdi>{tablet.name}</bdi>
      </strong>
      <span className={tablet.isHere ? 'tablet-here' : 'tablet-away'}>
        {tablet.isHere ? t('kitchen.isHere') : t('kitchen.isAway')}
      </span>
      <IconButton
        label={t('kitchen.sendAway', { name: tablet.name })}
        icon={<X />}
        tone="warn"
        onPress={() => void ask({ tablet: tablet.id })}
      />
    </li>
  )
}
