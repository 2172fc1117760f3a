// The ranges a new coop begins with, by what it makes.

import type { Activity } from '../../shared/host/host.ts'

/** A range's word (`firstStart.<word>`), colour and cloth. */
export interface FirstRange {
  readonly word:
    | 'rangeWax'
    | 'rangeReused'
    | 'rangeAlterations'
    | 'rangeDishes'
    | 'rangeDrinks'
    | 'rangeDesserts'
    | 'rangeCrafts'
    | 'rangeWorkshops'
  readonly colour: string
  readonly pattern: string
}

const BY_ACTIVITY: Readonly<Record<Activity, readonly FirstRange[]>> = {
  textile: [
    { word: 'rangeWax', colour: '#23388f', pattern: 'wax-rings' },
    { word: 'rangeReused', colour: '#0e6b74', pattern: 'patchwork' },
    { word: 'rangeAlterations', colour: '#8a1f57', pattern: 'stripes' },
  ],
  food: [
    { word: 'rangeDishes', colour: '#b3361b', pattern: 'scales' },
    { word: 'rangeDrinks', colour: '#be1248', pattern: 'leaves' },
    { word: 'rangeDesserts', colour: '#a84b12', pattern: 'dots' },
  ],
  craft: [{ word: 'rangeCrafts', colour: '#744420', pattern: 'bogolan' }],
  service: [{ word: 'rangeWorkshops', colour: '#1f6b3a', pattern: 'check' }],
}

/** Their ranges, in the order the activities were tapped. */
export function firstRanges(activities: readonly Activity[]): readonly FirstRange[] {
  return activities.flatMap((activity) => BY_ACTIVITY[activity])
}
