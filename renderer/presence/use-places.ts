// Where hours are worked: the events of a day, or the workshop.

import type { EventId } from '../../shared/kernel/id.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'

/** Stands for the workshop where a choice needs an id. */
export const WORKSHOP = 'workshop'

/** The events of a day, then the workshop. */
export function usePlaces(day: string) {
  const { t } = useText()
  const { value: events = [] } = useAnswer('event.list', {})
  const today = events.filter(({ startsOn, endsOn }) => startsOn <= day && endsOn >= day)
  const nameOf = (event: EventId | null) =>
    event === null ? t('presence.workshop') : (events.find(({ id }) => id === event)?.name ?? t('presence.workshop'))
  return { places: [...today.map(({ id }) => id), null] as readonly (EventId | null)[], events: today, nameOf }
}
