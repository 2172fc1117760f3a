// Counts that were closed: when, where, by how much the book was wrong, and why.

import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { thingArt } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { Card } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { fullName, lineKey } from './line-key.ts'

type Closed = Output<'count.list'>['closed'][number]

/** Pressing one shows the lines that differed. */
export function PastCounts({ closed }: { readonly closed: readonly Closed[] }) {
  const { t, day, money, number } = useText()
  const zone = useStatus().coop?.timeZone ?? 'Europe/Paris'
  const { value: places = [] } = useAnswer('stock.places', {})
  const [shown, setShown] = useState<Closed | null>(null)
  return (
    <Card title={t('count.past')}>
      <ul className="past-counts">
        {closed.map((count) => (
          <li key={`${count.till} ${count.seq}`}>
            <button type="button" className="past-count" onClick={() => setShown(count)}>
              <span>
                {day(localDate(count.at, zone), 'short')} ·{' '}
                <bdi>{places.find(({ id }) => id === count.place)?.name ?? t('stock.store')}</bdi>
              </span>
              <span>{t('count.pastLine', { lines: number(count.lines), differences: number(count.differences) })}</span>
              <span className="figure">{money(count.value)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown && <ClosedSheet count={shown} onClose={() => setShown(null)} />}
    </Card>
  )
}

function ClosedSheet({ count, onClose }: { count: Closed; onClose: () => void }) {
  const { t, quantity, money } = useText()
  const { value: lines = [] } = useAnswer('count.closed', { till: count.till, seq: count.seq })
  return (
    <Sheet isOpen onClose={onClose} title={t('count.differences')} closeLabel={t('common.close')} width="wide">
      {count.differences === 0 && <p>{t('count.noDifference')}</p>}
      <ul className="differences">
        {lines.map((line) => (
          <li key={lineKey(line)} className="difference">
            <ArtPicture {...thingArt(line)} size={56} />
            <span className="difference-words">
              <b>
                <bdi>{fullName(line)}</bdi>
              </b>
              <span>
                {t('count.bookAndCount', {
                  expected: quantity(line.expected, line.unit),
                  counted: quantity(line.counted, line.unit),
                })}
              </span>
              <span>{t(`count.reason.${line.reason}`)}</span>
            </span>
            <span className="figure">{money(line.value)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
