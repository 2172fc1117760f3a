// The names of places, the store among them.

import type { PlaceId } from '../../shared/kernel/id.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'

/** Says a place in the reader's words. */
export function usePlaceName(): (place: PlaceId | null) => string {
  const { t } = useText()
  const { value: places = [] } = useAnswer('stock.places', {})
  return (place) =>
    place === null ? t('stock.store') : (places.find(({ id }) => id === place)?.name ?? t('stock.store'))
}
