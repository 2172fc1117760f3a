// The end of the day: count what is in the drawer, see the difference, close for good.

import './closing.css'
import { useLocation } from 'wouter'
import type { CashSession } from '../../shared/cash-session/cash-session.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { Screen } from '../ui/Screen.tsx'
import { CountStep } from './CountStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { useCountDraft } from './use-count-draft.ts'

/** Counting, for whoever sells; nothing is written before the last button. */
export function CloseScreen() {
  const { value: session } = useAnswer('cashSession.current', {})
  if (session === undefined) return null
  return session ? <Counting key={session.seq} session={session} /> : <NothingOpen />
}

function Counting({ session }: { session: CashSession }) {
  const { draft, change } = useCountDraft(session)
  if (!draft) return null
  return draft.isCounted ? (
    <ResultStep draft={draft} onRecount={() => change({ isCounted: false })} />
  ) : (
    <CountStep draft={draft} onChange={change} />
  )
}

function NothingOpen() {
  const { t } = useText()
  const [, go] = useLocation()
  return (
    <Screen title={t('closing.title')}>
      <EmptyState
        picture={<Pictogram name="stall" />}
        title={t('closing.nothingOpen')}
        action={{ label: t('closing.openTill'), onPress: () => go('/drawer') }}
      />
    </Screen>
  )
}
