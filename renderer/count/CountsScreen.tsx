// The counts that wait to be carried on, a new one, and those that were closed.

import { Tags, Warehouse } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { localDate } from '../../shared/kernel/day.ts'
import type { PlaceId, RangeId } from '../../shared/kernel/id.ts'
import type { CountScope } from '../../shared/stock/count.ts'
import { newId } from '../app/client.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useStatus } from '../app/session.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { PLACE_ICON } from '../app/thing-art.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Card, Screen } from '../ui/Screen.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { LabelsSheet } from './LabelsSheet.tsx'
import { PastCounts } from './PastCounts.tsx'
import { ScopeChoice } from './ScopeChoice.tsx'
import { useScan } from '../app/use-scan.ts'

const STORE = 'store'

/** Scanning the label of a place chooses it. */
export function CountsScreen() {
  const { t } = useText()
  const [, go] = useLocation()
  const { value: counts } = useAnswer('count.list', {})
  const begin = useAsk('count.begin')
  const [place, setPlace] = useState<PlaceId | null>(null)
  const [scope, setScope] = useState<CountScope | null>({ type: 'all' })
  const [blind, setBlind] = useState(false)
  const [isLabelling, setLabelling] = useState(false)
  const [isGone, setGone] = useState(false)
  const start = async () => {
    if (!scope) return
    const count = newId() as Output<'count.list'>['open'][number]['id']
    const answer = await begin.ask({ count, place, scope, blind })
    setGone(!answer.ok)
    if (answer.ok) go(`/stock/count/${count}`)
  }
  return (
    <Screen
      title={t('count.title')}
      actions={<BigButton size="small" label={t('count.labels')} icon={<Tags />} onPress={() => setLabelling(true)} />}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          <BigButton
            label={t('count.begin')}
            tone="go"
            isDisabled={scope === null}
            isBusy={begin.pending}
            onPress={() => void start()}
          />
        </>
      }
    >
      <div className="counts">
        {(counts?.open ?? []).length > 0 && <OpenCounts open={counts?.open ?? []} />}
        <Card title={t('count.newCount')} className="new-count">
          <RefusalNotice refusal={isGone ? { type: 'UnknownPlace' } : null} />
          <PlaceChoice value={place} onChange={setPlace} />
          <ScopeChoice value={scope} onChange={setScope} />
          <Toggle label={t('count.blind')} detail={t('count.blindDetail')} isOn={blind} onChange={setBlind} />
        </Card>
        {(counts?.closed ?? []).length > 0 && <PastCounts closed={counts?.closed ?? []} />}
      </div>
      {isLabelling && <LabelsSheet onClose={() => setLabelling(false)} />}
    </Screen>
  )
}

function PlaceChoice({ value, onChange }: { value: PlaceId | null; onChange: (place: PlaceId | null) => void }) {
  const { t } = useText()
  const { value: places = [] } = useAnswer('stock.places', {})
  const live = places.filter(({ archived }) => !archived)
  useScan((code) => {
    const found = live.find(({ id }) => id === code)
    if (found) onChange(found.id)
  })
  const options = [
    { id: STORE, label: t('stock.store'), icon: <Warehouse /> },
    ...live.map(({ id, name, kind }) => {
      const Icon = PLACE_ICON[kind]
      return { id: id as string, label: name, icon: <Icon /> }
    }),
  ]
  return (
    <div className="field">
      <p className="field-label">{t('count.where')}</p>
      <IconChoice
        label={t('count.where')}
        options={options}
        value={value ?? STORE}
        onChange={(id) => onChange(id === STORE ? null : (id as PlaceId))}
      />
    </div>
  )
}

function OpenCounts({ open }: { open: Output<'count.list'>['open'] }) {
  const { t, day, number } = useText()
  const [, go] = useLocation()
  const zone = useStatus().coop?.timeZone ?? 'Europe/Paris'
  const { value: members = [] } = useAnswer('member.list', { withLeft: true })
  const placeName = usePlaceName()
  const scopeName = useScopeName()
  return (
    <Card title={t('count.goOn')}>
      <ul className="open-counts">
        {open.map((count) => {
          const when = day(localDate(count.begunAt, zone), 'short')
          const name = members.find(({ id }) => id === count.begunBy)?.name
          const label = `${placeName(count.place)} · ${scopeName(count.scope)}`
          return (
            <li key={count.id}>
              <BigButton
                label={label}
                subLabel={name === undefined ? t('count.begun', { when }) : t('count.begunBy', { name, when })}
                isWide
                onPress={() => go(`/stock/count/${count.id}`)}
              />
              <ProgressBar
                label={t('count.progress')}
                part={count.total === 0 ? 0 : count.counted / count.total}
                text={t('count.of', { done: number(count.counted), total: number(count.total) })}
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** The words of a place. */
function usePlaceName(): (place: PlaceId | null) => string {
  const { t } = useText()
  const { value: places = [] } = useAnswer('stock.places', {})
  return (place) => places.find(({ id }) => id === place)?.name ?? t('stock.store')
}

function useScopeName(): (scope: CountScope) => string {
  const { t, number } = useText()
  const { value: ranges = [] } = useAnswer('catalogue.ranges', {})
  const rangeName = (range: RangeId) => ranges.find(({ id }) => id === range)?.name ?? t('count.articles')
  return (scope) => {
    switch (scope.type) {
      case 'all':
        return t('count.everything')
      case 'kind':
        return t(`count.kinds.${scope.kind}`)
      case 'range':
        return rangeName(scope.range)
      case 'items':
        return t('count.picked', { count: scope.items.length, formatted: number(scope.items.length) })
    }
  }
}
