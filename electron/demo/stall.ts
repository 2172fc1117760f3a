// The stall of a demo: who holds the till, what time it is there, what lies on it; and asking as the door would.

import { articleById } from '../../db/catalogue/queries.ts'
import type { CommandName } from '../../db/handlers.ts'
import type { Book } from '../../db/book.ts'
import { runCommand } from '../../db/run.ts'
import { levelOf } from '../../db/stock/levels.ts'
import type { Article } from '../../shared/catalogue/catalogue.ts'
import { contract, type Input, type Output } from '../../shared/contract.ts'
import type { Caller, Role } from '../../shared/kernel/contract.ts'
import { addDays, instantOf, type Day } from '../../shared/kernel/day.ts'
import type { ArticleId, EntryRef, EventId, MemberId, RangeId } from '../../shared/kernel/id.ts'
import type { PricedLine } from '../../shared/sale/pricing.ts'
import type { TenderInput } from '../../shared/sale/sale.ts'
import type { Chance } from './chance.ts'
import type { DemoArticle, DemoCoop } from './demo-coop.ts'

/** The coop's clock is Paris, as every coop's is until it says otherwise. */
const TIME_ZONE = 'Europe/Paris'

export interface Face {
  readonly id: MemberId
  readonly role: Role
}

/** A sale rung up on this day, for those that come back to it. */
export interface Rung {
  readonly ref: EntryRef
  readonly wares: readonly Ware[]
  readonly lines: readonly (PricedLine & { readonly quantity: number })[]
  readonly tenders: readonly TenderInput[]
}

/** What is sold, and how the demo sells it. */
export interface Ware {
  readonly id: ArticleId
  readonly demo: DemoArticle
}

export interface Stall {
  readonly book: Book
  readonly coop: DemoCoop
  readonly chance: Chance
  readonly today: Day
  readonly faces: Map<string, Face>
  readonly ranges: Map<string, RangeId>
  readonly wares: Ware[]
  /** Those already noted, by their index in the coop's list. */
  readonly events: Map<number, EventId>
  /** The recorded time of what is asked next. */
  at: number
  /** Who holds the till; null: nobody signed in. */
  holder: Face | null
  rung: Rung[]
  /** Those who tapped in and not out. */
  here: EntryRef[]
  /** How many of the coop's purchases are written down. */
  spent: number
  /** Cups that customers still have. */
  cupsOut: number
}

/** Asks by the contract: shape and role are checked before anything is done. Throws when a demo is refused. */
export function ask<N extends CommandName>(stall: Stall, name: N, input: Input<N>): Output<N> {
  const operation = contract[name]
  const roles: readonly Caller[] = operation.roles
  const caller: Caller = stall.holder?.role ?? 'visitor'
  if (!roles.includes(caller)) throw new Error(`The demo asks ${name} as ${caller}`)
  const asking = { by: stall.holder?.id ?? null, caller, at: stall.at }
  const { result } = runCommand(stall.book, { name, input: operation.input.parse(input) }, asking)
  if (!result.ok) throw new Error(`The demo was refused ${name}: ${JSON.stringify(result.refusal)}`)
  return result.value as Output<N>
}

/** Gives the till to someone; whoever held it signs out. */
export function signIn(stall: Stall, name: string): void {
  const face = faceOf(stall, name)
  if (stall.holder?.id === face.id) return
  signOut(stall)
  ask(stall, 'member.signIn', { member: face.id })
  stall.holder = face
}

/** Nobody holds the till any more. */
export function signOut(stall: Stall): void {
  if (stall.holder) ask(stall, 'member.signOut', {})
  stall.holder = null
}

export function faceOf(stall: Stall, name: string): Face {
  const face = stall.faces.get(name)
  if (!face) throw new Error(`${name} is no member of ${stall.coop.name}`)
  return face
}

/** The first member with a role. */
export function faceWith(stall: Stall, role: Role): string {
  const found = stall.coop.members.find((member) => member.role === role)
  if (!found) throw new Error(`${stall.coop.name} has no ${role}`)
  return found.name
}

export function wareNamed(stall: Stall, name: string): Ware {
  const ware = stall.wares.find(({ demo }) => demo.name === name)
  if (!ware) throw new Error(`${name} is not sold by ${stall.coop.name}`)
  return ware
}

/** The article as the catalogue has it now. */
export function articleOf(stall: Stall, { id, demo }: Ware): Article {
  const article = articleById(stall.book.file.write, id)
  if (!article) throw new Error(`${demo.name} is not in the catalogue`)
  return article
}

/** How much of it lies there; without end when it is not counted. */
export function leftOf(stall: Stall, { id, demo }: Ware): number {
  const counted = demo.stock !== undefined || demo.oneOffSince !== undefined
  return counted ? levelOf(stall.book.file.write, id).quantity : Infinity
}

export function dayAgo(stall: Stall, days: number): Day {
  return addDays(stall.today, -days)
}

/** A time of day, so many days ago. */
export function timeAgo(stall: Stall, days: number, time: string): number {
  return instantOf(dayAgo(stall, days), time, TIME_ZONE)
}
