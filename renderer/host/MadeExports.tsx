// What was handed over already: when, which days, with which fingerprint.

import { localDate } from '../../shared/kernel/day.ts'
import { rangeWords } from '../app/range-words.ts'
import { useStatus } from '../app/session.tsx'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { useFormatWords } from './format-words.ts'

/** Latest first. */
export function MadeExports() {
  const text = useText()
  const { t, day, time } = text
  const { coop } = useStatus()
  const { nameOf } = useFormatWords()
  const { value: made } = useAnswer('export.list', {})
  if (!made) return null
  return (
    <Card title={t('export.made')}>
      {made.length > 0 && <p className="host-soft">{t('export.correction')}</p>}
      {made.length === 0 && <p className="host-soft">{t('export.noneMade')}</p>}
      <ul className="host-made">
        {made.map(({ at, format, from, to, files }) => (
          <li key={at}>
            <strong>
              {nameOf(format)} · {rangeWords({ from, to }, text)}
            </strong>
            <span className="host-soft">
              {' '}
              {day(localDate(at, coop?.timeZone ?? 'UTC'), 'numeric')} {time(at)}
            </span>
            {files.map(({ name, sha256 }) => (
              <span key={name} className="host-detail">
                <span dir="ltr">{name}</span> · {t('export.fingerprint')} <code dir="ltr">{sha256}</code>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
