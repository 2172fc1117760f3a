// Monday's wall: this week in pictures, for everyone at once.

import './board.css'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { wholeBy } from '../../shared/split/rule.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { daysOf, isWithin, rangeNamed, type DayRange } from '../app/day-range.ts'
import { LeadMark } from '../app/LeadMark.tsx'
import { rangeWords } from '../app/range-words.ts'
import { useStatus } from '../app/session.tsx'
import { useBlind } from '../app/use-blind.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { DayBars } from './DayBars.tsx'
import { Goals } from './Goals.tsx'
import { MostLiked } from './MostLiked.tsx'
import { consigneHeld, takingsByDay } from './week.ts'

/** Nobody is ranked here: days, things and the goal are. */
export function BoardScreen() {
  const text = useText()
  const { t } = text
  const { today } = useStatus()
  const [week, setWeek] = useState<DayRange>(() => rangeNamed('week', today as Day))
  const move = (days: number) => setWeek({ from: addDays(week.from, days), to: addDays(week.to, days) })
  return (
    <Screen
      title={t('board.title')}
      className="board-screen"
      actions={
        <div className="board-week">
          <LeadMark />
          <IconButton label={t('board.previous')} icon={<ChevronLeft className="turns" />} onPress={() => move(-7)} />
          <span>{rangeWords(week, text)}</span>
          <IconButton
            label={t('board.following')}
            icon={<ChevronRight className="turns" />}
            isDisabled={week.to >= today}
            onPress={() => move(7)}
          />
        </div>
      }
    >
      <Week week={week} />
    </Screen>
  )
}

function Week({ week }: { week: DayRange }) {
  const { t, money, number } = useText()
  const drawers = useDrawersOf(week)
  const { value: proposal } = useAnswer('split.propose', { ...week, rule: wholeBy('equal') })
  if (!drawers) return null
  const days = takingsByDay(drawers, daysOf(week))
  const gross = days.reduce((sum, one) => sum + one.gross, 0)
  const tickets = drawers.reduce((sum, { totals }) => sum + totals.tickets, 0)
  const cups = consigneHeld(drawers)
  const toShare = proposal?.proceeds.toShare ?? 0
  return (
    <div className="board">
      <dl className="board-figures">
        <Figure word={t('board.takings')} figure={money(gross)} isMain />
        <Figure word={t('board.tickets')} figure={number(tickets)} />
        {toShare > 0 && <Figure word={t('board.toShare')} figure={money(toShare)} />}
        {cups !== 0 && <Figure word={t('board.cups')} figure={money(cups)} />}
      </dl>
      <Card title={t('board.perDay')} className="board-days">
        {gross === 0 ? <p className="board-quiet">{t('board.quiet')}</p> : <DayBars days={days} />}
      </Card>
      <Card title={t('board.best')} className="board-liked">
        <MostLiked week={week} />
      </Card>
      <Goals week={week} />
    </div>
  )
}

function Figure({ word, figure, isMain = false }: { word: string; figure: string; isMain?: boolean }) {
  return (
    <div className={isMain ? 'board-figure main' : 'board-figure'}>
      <dt>{word}</dt>
      <dd className="figure">{figure}</dd>
    </div>
  )
}

/** Closed drawers of these days, and the open one when it is of them; undefined until they are known: a week is not empty meanwhile. */
function useDrawersOf(week: DayRange) {
  const { value: sessions } = useAnswer('closing.sessions', { limit: 400 })
  const { value: open } = useAnswer('cashSession.current', {})
  const { value: report } = useAnswer('closing.report', {}, { enabled: Boolean(open) })
  const { hidesTotals } = useBlind()
  return (
    sessions &&
    [...sessions, ...(open && report && !hidesTotals ? [report] : [])].filter(({ day }) => isWithin(day, week))
  )
}
