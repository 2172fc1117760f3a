// A place out of those in use, the store first when it may be one.

import type { PlaceId } from '../../shared/kernel/id.ts'
import { useAnswer } from './use-answer.ts'
import { useText } from '../text/use-text.ts'
import { SelectInput } from '../ui/TextInput.tsx'

const STORE = 'store'

interface PlaceChoiceProps {
  readonly label: string
  /** Null is the store. */
  readonly value: PlaceId | null
  readonly onChange: (place: PlaceId | null) => void
  readonly withStore?: boolean
}

/** By the system's own list. */
export function PlaceChoice({ label, value, onChange, withStore = true }: PlaceChoiceProps) {
  const { t } = useText()
  const places = usePlacesInUse()
  return (
    <SelectInput
      label={label}
      options={[
        ...(withStore ? [{ id: STORE, label: t('stock.store') }] : []),
        ...places.map(({ id, name }) => ({ id: id as string, label: name })),
      ]}
      value={value ?? STORE}
      onChange={(id) => onChange(id === STORE ? null : (id as PlaceId))}
    />
  )
}

/** Those that were not put away; the stand where we sell first. */
export function usePlacesInUse() {
  const { value: places = [] } = useAnswer('stock.places', {})
  const inUse = places.filter(({ archived }) => !archived)
  return [...inUse.filter(({ kind }) => kind === 'stand'), ...inUse.filter(({ kind }) => kind !== 'stand')]
}
