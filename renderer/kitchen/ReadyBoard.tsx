// The board for customers: which numbers are being prepared, which are ready, and nothing else.

import './board.css'
import type { CSSProperties } from 'react'
import { hasChime } from '../app/device.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useVoice } from '../app/voice.ts'
import { useText } from '../text/use-text.ts'
import { swatchOf } from '../ui/colours.ts'
import { useNews } from './use-news.ts'

/** In the language of the receipts and the coop's colours; says a number that became ready where the voice is on. */
export function ReadyBoard() {
  const { t, language } = useText()
  const { coop } = useStatus()
  const { value } = useAnswer('kitchen.board', {})
  const { say } = useVoice(language)
  useNews(value?.ready, (news) => {
    if (hasChime()) say(news.map((number) => t('kitchen.numberReady', { number })).join(' '))
  })
  const { base, deep } = swatchOf(coop?.colour ?? '#23388f')
  return (
    <main className="numbers" style={{ '--coop': base, '--coop-deep': deep } as CSSProperties}>
      <h1 className="unseen">{t('kitchen.openBoard')}</h1>
      <section className="numbers-coming" aria-labelledby="numbers-coming">
        <h2 id="numbers-coming">{t('kitchen.preparing')}</h2>
        <List numbers={value?.preparing ?? []} />
      </section>
      <section className="numbers-ready" aria-labelledby="numbers-ready" aria-live="polite">
        <h2 id="numbers-ready">{t('kitchen.ready')}</h2>
        <List numbers={value?.ready ?? []} />
      </section>
    </main>
  )
}

function List({ numbers }: { numbers: readonly string[] }) {
  return (
    <ul>
      {numbers.map((number) => (
        <li key={number} className="figure">
          {number}
        </li>
      ))}
    </ul>
  )
}
