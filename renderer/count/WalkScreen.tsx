// The walk along the shelves: one big card at a time or the whole list, by hand, by scanner or by scale.

import { CirclePause, LayoutList, PackagePlus, Square } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import type { CountId } from '../../shared/kernel/id.ts'
import type { Refusal } from '../../shared/kernel/result.ts'
import { call } from '../app/client.ts'
import { RefusalNotice, type WordedRefusal } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { CountCard, type SaidAmount } from './CountCard.tsx'
import { CountList } from './CountList.tsx'
import { FoundSheet } from './FoundSheet.tsx'
import { lineKey } from './line-key.ts'
import { useScan } from '../app/use-scan.ts'

type Sheet = Output<'count.sheet'>
type Line = Sheet['lines'][number]

/** What is not counted yet comes first; a line that was put off comes last. */
export function WalkScreen({ count }: { readonly count: CountId }) {
  const { value: sheet, refusal } = useAnswer('count.sheet', { count })
  if (refusal) return <Lost refusal={refusal} />
  return sheet ? <Walk sheet={sheet} /> : null
}

function Lost({ refusal }: { refusal: WordedRefusal }) {
  const { t } = useText()
  const [, go] = useLocation()
  return (
    <Screen
      title={t('count.title')}
      footer={<BigButton label={t('common.back')} tone="go" onPress={() => go('/stock/count')} />}
    >
      <RefusalNotice refusal={refusal} />
    </Screen>
  )
}

/** Where the walk stands: which line was asked for, which were put off. */
function useWalk({ count, lines }: Sheet) {
  const setLine = useAsk('count.setLine')
  const found = useAsk('count.found')
  const [asked, setAsked] = useState<string | null>(null)
  const [isScanned, setScanned] = useState(false)
  const [later, setLater] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [unknown, setUnknown] = useState<string | null>(null)
  const left = lines.filter((line) => line.counted === null)
  const next = left.find((line) => !later.includes(lineKey(line))) ?? left[0]
  const current = lines.find((line) => lineKey(line) === asked) ?? next
  const jump = (key: string | null, byScan = false) => {
    setAsked(key)
    setScanned(byScan)
    setUnknown(null)
    setRefusal(null)
  }
  const say = async (line: Line, amount: SaidAmount) => {
    const answer = await setLine.ask({ count: count.id, item: line.item, lot: line.lot, amount })
    setRefusal(answer.ok ? null : answer.refusal)
    return answer.ok
  }
  const scan = async (code: string) => {
    const known = lines.find(({ codes }) => codes.includes(code))
    if (known) return jump(lineKey(known), true)
    const answer = await call('count.find', { text: code })
    const [thing] = answer.ok ? answer.value : []
    if (!thing || !thing.codes.includes(code)) return setUnknown(code)
    const added = await found.ask({ count: count.id, item: thing.item, lot: thing.lot })
    if (!added.ok) return setRefusal(added.refusal)
    jump(lineKey(thing), true)
  }
  const skip = (line: Line) => {
    const key = lineKey(line)
    setLater([...later.filter((one) => one !== key), key])
    jump(null)
  }
  return { current, isScanned, refusal, unknown, jump, say, scan, skip, isBusy: setLine.pending }
}

function Walk({ sheet }: { sheet: Sheet }) {
  const { t } = useText()
  const walk = useWalk(sheet)
  const [isList, setList] = useState(false)
  const [isFinding, setFinding] = useState(false)
  const [isWeighing, setWeighing] = useState<boolean | null>(null)
  const { current } = walk
  useScan((code) => {
    setList(false)
    void walk.scan(code)
  })
  const open = (key: string) => {
    walk.jump(key)
    setList(false)
  }
  const isCard = !isList && current !== undefined
  return (
    <Screen
      title={t('count.title')}
      className="walk"
      actions={<WalkHead sheet={sheet} isList={isList} onList={setList} onFound={() => setFinding(true)} />}
      footer={isCard ? undefined : <WalkFoot sheet={sheet} />}
    >
      {walk.unknown !== null && <Notice tone="attention" text={t('count.nobodyKnows', { code: walk.unknown })} />}
      <RefusalNotice refusal={walk.refusal as WordedRefusal | null} />
      {isCard && (
        <CountCard
          key={lineKey(current)}
          line={current}
          count={sheet.count}
          isScanned={walk.isScanned}
          isBusy={walk.isBusy}
          isWeighing={isWeighing ?? current.grams !== null}
          onWeighing={setWeighing}
          onSay={async (amount) => {
            if (await walk.say(current, amount)) walk.jump(null)
          }}
          onLater={() => walk.skip(current)}
        />
      )}
      {isList && <CountList lines={sheet.lines} onOpen={open} onSay={(line, amount) => void walk.say(line, amount)} />}
      {!isList && !current && <AllDone isEmpty={sheet.lines.length === 0} onFound={() => setFinding(true)} />}
      {isFinding && (
        <FoundSheet
          count={sheet.count.id}
          onClose={() => setFinding(false)}
          onFound={(key) => {
            setFinding(false)
            open(key)
          }}
        />
      )}
    </Screen>
  )
}

interface WalkHeadProps {
  readonly sheet: Sheet
  readonly isList: boolean
  readonly onList: (isList: boolean) => void
  readonly onFound: () => void
}

function WalkHead({ sheet: { count }, isList, onList, onFound }: WalkHeadProps) {
  const { t, number } = useText()
  const [, go] = useLocation()
  return (
    <div className="walk-head">
      <ProgressBar
        label={t('count.progress')}
        part={count.total === 0 ? 0 : count.counted / count.total}
        text={t('count.of', { done: number(count.counted), total: number(count.total) })}
      />
      <Segmented
        label={t('count.view')}
        options={[
          { id: 'card', label: t('count.oneByOne'), icon: <Square /> },
          { id: 'list', label: t('count.list'), icon: <LayoutList /> },
        ]}
        value={isList ? 'list' : 'card'}
        onChange={(id) => onList(id === 'list')}
      />
      <IconButton label={t('count.found')} icon={<PackagePlus />} onPress={onFound} />
      <IconButton label={t('count.pause')} icon={<CirclePause />} onPress={() => go('/stock/count')} />
    </div>
  )
}

function WalkFoot({ sheet: { count } }: { sheet: Sheet }) {
  const { t } = useText()
  const [, go] = useLocation()
  return (
    <BigButton
      label={t('count.review')}
      tone="go"
      isDisabled={count.counted === 0}
      onPress={() => go(`/stock/count/${count.id}/review`)}
    />
  )
}

function AllDone({ isEmpty, onFound }: { isEmpty: boolean; onFound: () => void }) {
  const { t } = useText()
  return (
    <EmptyState
      picture={<Pictogram name={isEmpty ? 'box' : 'heart'} />}
      title={isEmpty ? t('count.nothingHere') : t('count.allDone')}
      text={isEmpty ? t('count.nothingHereText') : t('count.allDoneText')}
      action={isEmpty ? { label: t('count.found'), onPress: onFound } : undefined}
    />
  )
}
