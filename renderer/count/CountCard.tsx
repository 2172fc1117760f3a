// One thing to count, as big as the screen: its picture, what the book says, and how much there is.

import { Check, Ruler, Weight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Input, Output } from '../../shared/contract.ts'
import { lengthByWeight } from '../../shared/stock/materials.ts'
import { useAnswer } from '../app/use-answer.ts'
import { ScaleLine } from '../app/ScaleLine.tsx'
import { thingArt } from '../app/thing-art.ts'
import { takeWeight, useScale } from '../app/use-scale.ts'
import { useText } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { QuantityPad } from '../ui/QuantityPad.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TubeChoice } from './TubeChoice.tsx'

type Sheet = Output<'count.sheet'>
export type SaidAmount = Input<'count.setLine'>['amount']

interface CountCardProps {
  readonly line: Sheet['lines'][number]
  readonly count: Sheet['count']
  readonly isScanned: boolean
  readonly isBusy: boolean
  /** The last thing was weighed: this one most likely is too. */
  readonly isWeighing: boolean
  readonly onWeighing: (isWeighing: boolean) => void
  readonly onSay: (amount: SaidAmount) => void
  readonly onLater: () => void
}

/** When the book is right, one press says so. */
export function CountCard(props: CountCardProps) {
  const { line, count, isScanned, isBusy, onSay, onLater } = props
  const { t } = useText()
  const [amount, setAmount] = useState<number | null>(firstAmount(props))
  const isWeighing = line.canWeigh && props.isWeighing
  const [hasTube, setTube] = useState(count.tare > 0)
  const [isTubeAsked, setTubeAsked] = useState(false)
  const scale = useScale(isWeighing && !isTubeAsked, setAmount)
  const by = line.unit === 'piece' ? ('piece' as const) : ('length' as const)
  const how = isScanned ? ('scan' as const) : by
  const say = () => {
    if (amount === null) return
    if (scale.type === 'weighs') takeWeight(scale.grams)
    onSay(isWeighing ? { how: 'weight', grams: amount, withTube: hasTube } : { how, quantity: amount })
  }
  const measure = (id: string) => {
    props.onWeighing(id === 'scale')
    setAmount(null)
  }
  return (
    <div className="count-card">
      <CardFace line={line}>
        <ScaleLine scale={scale} />
        {isWeighing && (
          <TubeChoice
            count={count}
            isAsking={isTubeAsked}
            onAsking={setTubeAsked}
            hasTube={hasTube}
            onChange={setTube}
          />
        )}
      </CardFace>
      <div className="count-entry">
        {line.canWeigh && (
          <Segmented
            label={t('count.way')}
            options={[
              { id: 'hand', label: line.unit === 'm' ? t('count.byLength') : t('count.byUnit'), icon: <Ruler /> },
              { id: 'scale', label: t('count.byWeight'), icon: <Weight /> },
            ]}
            value={isWeighing ? 'scale' : 'hand'}
            onChange={measure}
          />
        )}
        {isWeighing ? (
          <ScalePad line={line} grams={amount} tare={hasTube ? count.tare : 0} onChange={setAmount} />
        ) : (
          <HandPad line={line} value={amount} onChange={setAmount} />
        )}
      </div>
      <div className="count-steps">
        <BigButton label={t('count.skip')} tone="quiet" onPress={onLater} />
        {amount === null && <SameButton line={line} isBusy={isBusy} onSay={(quantity) => onSay({ how, quantity })} />}
        <BigButton label={t('count.counted')} tone="go" isDisabled={amount === null} isBusy={isBusy} onPress={say} />
      </div>
    </div>
  )
}

type Line = CountCardProps['line']

/** What was said of it before, in the way it is measured now. */
function firstAmount({ line, isWeighing }: CountCardProps): number | null {
  return isWeighing && line.canWeigh ? line.grams : line.counted
}

interface HandPadProps {
  readonly line: Line
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function HandPad({ line, value, onChange }: HandPadProps) {
  const { t, quantity, decimalMark } = useText()
  return (
    <QuantityPad
      label={t('count.howMany')}
      value={value}
      onChange={onChange}
      format={(thousandths) => quantity(thousandths, line.unit)}
      quickLabel={t('count.quick')}
      keypadLabel={t('count.howMany')}
      backspaceLabel={t('signIn.erase')}
      decimalText={decimalMark}
      decimals={line.unit === 'piece' ? 0 : 3}
    />
  )
}

interface ScalePadProps {
  readonly line: Line
  readonly grams: number | null
  readonly tare: number
  readonly onChange: (grams: number | null) => void
}

/** Grams are typed as the scale shows them; beside them, how long that is. */
function ScalePad({ line, grams, tare, onChange }: ScalePadProps) {
  const { t, quantity } = useText()
  const net = Math.max(0, (grams ?? 0) - tare)
  const length = line.unit === 'kg' ? net : lengthByWeight(net, line)
  return (
    <QuantityPad
      label={t('count.weighed')}
      value={grams === null ? null : grams * 1000}
      onChange={(value) => onChange(value === null ? null : value / 1000)}
      format={(value) => t('count.grams', { grams: value / 1000 })}
      note={length === null ? undefined : `= ${quantity(length, line.unit)}`}
      quickLabel={t('count.quick')}
      keypadLabel={t('count.weighed')}
      backspaceLabel={t('signIn.erase')}
      decimals={0}
    />
  )
}

function SameButton({
  line: { expected, unit },
  isBusy,
  onSay,
}: {
  line: Line
  isBusy: boolean
  onSay: (quantity: number) => void
}) {
  const { t, quantity } = useText()
  if (expected === null || expected < 0) return null
  return (
    <BigButton
      label={t('count.same', { quantity: quantity(expected, unit) })}
      icon={<Check />}
      isBusy={isBusy}
      onPress={() => onSay(expected)}
    />
  )
}

function CardFace({ line, children }: { line: Line; children: ReactNode }) {
  const { t, quantity } = useText()
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? '…'
  return (
    <div className="count-face">
      <ArtPicture {...thingArt(line)} size={190} className="count-picture" />
      <h2>
        <bdi>{line.name}</bdi>
      </h2>
      {line.label !== '' && (
        <p className="count-label">
          <bdi>{line.label}</bdi>
        </p>
      )}
      {line.expected !== null && <p>{t('count.inBook', { quantity: quantity(line.expected, line.unit) })}</p>}
      {line.counted !== null && (
        <p className="count-said">{t('count.said', { quantity: quantity(line.counted, line.unit) })}</p>
      )}
      {line.earlier.map(({ by, counted, at }) => (
        <p key={at}>{t('count.saidBy', { name: nameOf(by), quantity: quantity(counted, line.unit) })}</p>
      ))}
      {children}
    </div>
  )
}
