// A member's own page: what she made, sold and worked, her shares, how to reach her, her data. Hers and the managers'.

import './people.css'
import { Download, Lock } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import { pictureUrl } from '../app/client.ts'
import { DayRangeChoice } from '../app/DayRangeChoice.tsx'
import { isWithin, rangeNamed, type DayRange } from '../app/day-range.ts'
import { download } from '../app/download.ts'
import { PeopleLinks } from '../app/PeopleLinks.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useMember, useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { WorkIcon } from '../app/WorkIcon.tsx'
import { minutesByWork, timeWords, workWord } from '../app/work-words.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Forget } from './Forget.tsx'
import { Reach } from './Reach.tsx'
import { Terms } from './Terms.tsx'

type Page = Output<'member.page'>

/** The days chosen count for hours, things made and things sold. */
export function OwnPage({ member }: { member: MemberId }) {
  const { t } = useText()
  const { id } = useMember()
  const { value: page, refusal } = useAnswer('member.page', { member })
  return (
    <Screen
      title={member === id ? t('presence.myPage') : (page?.member.name ?? t('own.page'))}
      actions={<PeopleLinks />}
      className="own-screen"
    >
      <RefusalNotice refusal={refusal} />
      {page && <OwnCards page={page} />}
    </Screen>
  )
}

function OwnCards({ page }: { page: Page }) {
  const { t } = useText()
  const { today } = useStatus()
  const { role } = useMember()
  const [days, setDays] = useState<DayRange>(() => rangeNamed('month', today as Day))
  const { member } = page
  return (
    <div className="own">
      <div className="own-head">
        <Face
          name={member.name}
          colour={member.colour}
          photoUrl={member.photo ? pictureUrl(member.photo) : undefined}
          size={112}
        />
        <div>
          <h2>{member.name}</h2>
          <Statuses page={page} />
          <Belonged page={page} />
          <p className="own-only">
            <Lock aria-hidden="true" /> {t('own.onlyYou')}
          </p>
        </div>
      </div>
      <DayRangeChoice
        label={t('presence.days')}
        names={['week', 'month', 'lastMonth']}
        value={days}
        today={today as Day}
        onChange={setDays}
      />
      <div className="own-cards">
        <Hours member={member.id} days={days} />
        <Sold member={member.id} days={days} />
        <Made member={member.id} days={days} />
        <SharesOf member={member.id} />
        <Reach page={page} />
        {role === 'manager' && <Terms page={page} />}
        <OwnData page={page} />
      </div>
    </div>
  )
}

function Belonged({ page }: { page: Page }) {
  const { t, day } = useText()
  return page.spans.map(({ from, to }) => (
    <p key={from}>
      {to === null
        ? t('own.still', { from: day(from, 'dated') })
        : t('own.belonged', { from: day(from, 'dated'), to: day(to, 'dated') })}
    </p>
  ))
}

/** What she is for the host, and what she was. */
function Statuses({ page }: { page: Page }) {
  const { t, day } = useText()
  return page.statuses.toReversed().map(({ status, from, to }) => (
    <p key={from}>
      {t(`own.status.${status}`)} ·{' '}
      {to === null
        ? t('own.still', { from: day(from, 'dated') })
        : t('own.belonged', { from: day(from, 'dated'), to: day(to, 'dated') })}
    </p>
  ))
}

interface OfDays {
  readonly member: MemberId
  readonly days: DayRange
}

function Hours({ member, days }: OfDays) {
  const text = useText()
  const { value: rows = [] } = useAnswer('presence.hours', { member, ...days }, { keep: true })
  const { value: now } = useAnswer('presence.now', {})
  const sums = minutesByWork(rows.filter(({ corrected }) => corrected === null))
  const all = sums.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Figures title={text.t('own.hours')} figure={all > 0 ? timeWords(all, text) : null}>
      {sums.map(({ work, minutes }) => (
        <li key={work}>
          <WorkIcon work={work} picture={now?.works.find((one) => one.work === work)?.picture} />
          <span>{workWord(now?.works ?? [], work, text)}</span>
          <b>{timeWords(minutes, text)}</b>
        </li>
      ))}
    </Figures>
  )
}

const MOST_LINES = 8

function Sold({ member, days }: OfDays) {
  const { t, money, number } = useText()
  const { value: lines = [] } = useAnswer('split.lines', { member, ...days }, { keep: true })
  const byLabel = new Map<string, { quantity: number; part: number }>()
  for (const { label, quantity, part } of lines) {
    const before = byLabel.get(label) ?? { quantity: 0, part: 0 }
    byLabel.set(label, { quantity: before.quantity + quantity, part: before.part + part })
  }
  const things = [...byLabel].toSorted(([, a], [, b]) => b.part - a.part)
  const all = things.reduce((sum, [, { part }]) => sum + part, 0)
  return (
    <Figures title={t('own.sold')} figure={things.length > 0 ? money(all) : null} detail={t('own.soldDetail')}>
      {things.slice(0, MOST_LINES).map(([label, { quantity, part }]) => (
        <li key={label}>
          <span>
            {number(quantity / 1000)} × {label}
          </span>
          <b>{money(part)}</b>
        </li>
      ))}
    </Figures>
  )
}

function Made({ member, days }: OfDays) {
  const text = useText()
  const { value: runs = [] } = useAnswer('production.list', { limit: 200 })
  const hers = runs.filter(
    ({ workers, isUndone, madeOn }) =>
      !isUndone && isWithin(madeOn, days) && workers.some((worker) => worker.member === member),
  )
  return (
    <Figures title={text.t('own.made')} figure={hers.length > 0 ? text.number(hers.length) : null}>
      {hers.slice(0, MOST_LINES).map(({ till, seq, face, made, madeOn }) => (
        <li key={`${till} ${seq}`}>
          <span>
            {text.quantity(made, face.unit)} × {face.name}
          </span>
          <b>{text.day(madeOn, 'short')}</b>
        </li>
      ))}
    </Figures>
  )
}

/** What the group validated; what the host holds and has paid is told line by line where it leads. */
function SharesOf({ member }: { member: MemberId }) {
  const { t, money, day } = useText()
  const [, go] = useLocation()
  const { value: splits = [] } = useAnswer('split.list', {})
  const hers = splits.flatMap(({ split, from, to, shares, reversed }) =>
    reversed
      ? []
      : shares.filter((share) => share.member === member).map(({ amount }) => ({ split, from, to, amount })),
  )
  const all = hers.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Figures title={t('own.shares')} figure={hers.length > 0 ? money(all) : null} nothing={t('own.noShare')}>
      {hers.map(({ split, from, to, amount }) => (
        <li key={split}>
          <span>
            {day(from, 'short')} – {day(to, 'short')}
          </span>
          <b>{money(amount)}</b>
        </li>
      ))}
      <li>
        <BigButton label={t('split.earned.title')} size="small" tone="quiet" onPress={() => go(`/earned/${member}`)} />
      </li>
    </Figures>
  )
}

interface FiguresProps {
  readonly title: string
  /** Null: nothing to show. */
  readonly figure: string | null
  readonly detail?: string
  readonly nothing?: string
  readonly children: ReactNode
}

/** One number, and its parts. */
function Figures({ title, figure, detail, nothing, children }: FiguresProps) {
  const { t } = useText()
  return (
    <Card title={title} className="own-card">
      {figure === null && <p className="own-quiet">{nothing ?? t('own.nothing')}</p>}
      {figure !== null && (
        <>
          <p className="own-figure">{figure}</p>
          {detail && <p className="own-quiet">{detail}</p>}
          <ul className="own-parts">{children}</ul>
        </>
      )}
    </Card>
  )
}

/** Her data as files; and, once she left, forgetting her. */
function OwnData({ page }: { page: Page }) {
  const { t } = useText()
  const { role } = useMember()
  const { ask, pending } = useAsk('member.ownData')
  const { id, language, active } = page.member
  const take = async () => {
    const answer = await ask({ member: id, language })
    if (answer.ok) for (const file of answer.value.files) download(file)
  }
  return (
    <Card title={t('own.data')} className="own-card">
      <p className="own-quiet">{t('own.dataDetail')}</p>
      <div className="own-ways">
        <BigButton
          label={t('own.takeData')}
          icon={<Download />}
          size="small"
          isBusy={pending}
          onPress={() => void take()}
        />
        {role === 'manager' && !active && <Forget page={page} />}
      </div>
    </Card>
  )
}
