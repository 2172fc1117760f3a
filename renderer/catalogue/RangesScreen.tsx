// The ranges: their order, name, colour and cloth.

import './catalogue.css'
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Pattern } from '../ui/Pattern.tsx'
import { patternNamed } from '../ui/patterns.ts'
import { Screen } from '../ui/Screen.tsx'
import { RangeSheet } from './RangeSheet.tsx'

type Range = Output<'catalogue.ranges'>[number]

/** Tap a range to change it; arrows move it. */
export function RangesScreen() {
  const { t, number } = useText()
  const [, go] = useLocation()
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const change = useAsk('catalogue.changeRange')
  const [open, setOpen] = useState<Range | 'new' | null>(null)
  const swap = async (place: number, other: number) => {
    const [one, two] = [ranges[place], ranges[other]]
    // Not disabled meanwhile: the arrow under the fingers would lose the focus.
    if (!one || !two || change.pending) return
    await change.ask({ range: one.id, fields: { position: other } })
    await change.ask({ range: two.id, fields: { position: place } })
  }
  return (
    <Screen
      title={t('catalogue.rangesTitle')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/catalogue')} />
          <BigButton label={t('catalogue.addRange')} tone="go" icon={<Plus />} onPress={() => setOpen('new')} />
        </>
      }
    >
      <ul className="ranges">
        {ranges.map((range, place) => (
          <li key={range.id} className="card range-row">
            <button type="button" className="range-open" onClick={() => setOpen(range)}>
              <Pattern colour={range.colour} pattern={patternNamed(range.pattern)} className="range-cloth" />
              <bdi className="range-name">{range.name}</bdi>
              <span className="range-count">{number(range.articles)}</span>
            </button>
            <IconButton
              label={t('catalogue.earlier', { name: range.name })}
              icon={<ArrowUp />}
              size="small"
              isDisabled={place === 0}
              onPress={() => void swap(place, place - 1)}
            />
            <IconButton
              label={t('catalogue.later', { name: range.name })}
              icon={<ArrowDown />}
              size="small"
              isDisabled={place === ranges.length - 1}
              onPress={() => void swap(place, place + 1)}
            />
          </li>
        ))}
      </ul>
      {open !== null && (
        <RangeSheet range={open === 'new' ? null : open} position={ranges.length} onClose={() => setOpen(null)} />
      )}
    </Screen>
  )
}
