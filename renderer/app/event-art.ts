// How each kind of place is drawn.

import type { EventFields } from '../../shared/events/events.ts'
import type { Art } from '../ui/PictureTile.tsx'

/** The drawing of a kind of place. */
export const EVENT_ART: Readonly<Record<EventFields['kind'], Art>> = {
  market: { pictogram: 'stall', colour: 'brick', pattern: 'stripes' },
  fair: { pictogram: 'basket', colour: 'indigo', pattern: 'wax-rings' },
  festival: { pictogram: 'star', colour: 'violet', pattern: 'dots' },
  lunch: { pictogram: 'meal', colour: 'forest', pattern: 'check' },
  workshop: { pictogram: 'sewing-machine', colour: 'petrol', pattern: 'kente' },
  private: { pictogram: 'cake', colour: 'plum', pattern: 'dots' },
  shop: { pictogram: 'house', colour: 'earth', pattern: 'bogolan' },
}

/** Selling without saying where. */
export const NO_PLACE_ART: Art = { pictogram: 'basket', colour: 'slate', pattern: 'plain' }
