// What can be asked of the scale: which it is, a try with a known weight, and what lies on it now.

import { z } from 'zod'
import { draft, job, MEMBERS, query, SELLERS } from '../kernel/contract.ts'
import { PortPath } from '../kernel/port.ts'
import { ScaleSettings } from './scale.ts'

/** Why nothing was read: each has its calm sentence, and typing goes on. */
export type ScaleRefusal =
  | { readonly type: 'NoScale' }
  /** No such port, or its cable was pulled out. */
  | { readonly type: 'ScaleUnplugged' }
  | { readonly type: 'ScaleSilent' }
  /** It speaks, and nobody understands it. */
  | { readonly type: 'ScaleUnreadable' }
  | { readonly type: 'ScaleTooHeavy' }
  | { readonly type: 'ScaleBelowZero' }

/** What lies on the scale; `isSteady`: it has stopped moving. */
export interface Weighed {
  readonly grams: number
  readonly isSteady: boolean
}

/** A way of listening, and what was read so. */
export interface ScaleWay {
  readonly settings: ScaleSettings
  readonly grams: number
}

export const scaleContract = {
  'scale.settings': query<ScaleSettings>()({ roles: MEMBERS, input: z.object({}), reads: ['scale'] }),
  'scale.set': draft<Record<string, never>>()({ roles: SELLERS, input: z.object({ settings: ScaleSettings }) }),
  /** Serial ports this computer has. */
  'scale.found': job<readonly string[]>()({ roles: SELLERS, input: z.object({}) }),
  /** Tries every speed with something on the scale; the weight tapped names the way. */
  'scale.try': job<readonly ScaleWay[], ScaleRefusal>()({ roles: SELLERS, input: z.object({ path: PortPath }) }),
  /** What lies on it now; it answers within about a second. */
  'scale.read': job<Weighed, ScaleRefusal>()({ roles: SELLERS, input: z.object({}) }),
} as const
