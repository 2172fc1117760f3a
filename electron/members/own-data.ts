// Everything Étal keeps of one member, gathered from all the tables and from the journal.

import { entriesAbout, writtenBy } from '../../db/members/own-data.ts'
import { detailsOf, memberById, spansOfMember, statusesOf } from '../../db/members/queries.ts'
import { works } from '../../db/presence/queries.ts'
import { runsOf } from '../../db/production/queries.ts'
import { runQuery } from '../../db/run.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { MemberId } from '../../shared/kernel/id.ts'
import type { QueryName } from '../../db/handlers.ts'
import type { Outside } from '../outside.ts'

/** All of it, as the JSON file holds it. */
export type OwnData = NonNullable<ReturnType<typeof ownData>>

/** Undefined when nobody knows her. */
export function ownData(outside: Outside, member: MemberId) {
  const { context } = outside
  const { read } = context
  const row = memberById(read, member)
  if (!row || row.forgotten === 1) return undefined
  const { name, colour, photo, language, role, active } = row
  return {
    asOf: context.today,
    member: { id: member, name, colour, photo, language, role, active: active === 1 },
    details: detailsOf(read, member),
    spans: spansOfMember(read, member),
    statuses: statusesOf(read, member),
    kindsOfWork: works(read).map(({ work, name: own, weightBp }) => ({ work, name: own, weightBp })),
    hours: answered(outside, 'presence.hours', { member, ...EVER }),
    made: runsOf(read, member),
    sold: answered(outside, 'split.lines', { member, ...soFar(context.today) }),
    shares: sharesOf(outside, member),
    account: answered(outside, 'split.account', { member }),
    written: writtenBy(read, member),
    journal: entriesAbout(read, member),
  }
}

const EVER = { from: '1970-01-01' as Day, to: '2199-12-31' as Day }
const soFar = (to: Day) => ({ from: EVER.from, to })

function sharesOf(outside: Outside, member: MemberId) {
  return answered(outside, 'split.list', {}).flatMap(({ from, to, shares, reversed }) =>
    shares.filter((share) => share.member === member).map(({ amount }) => ({ from, to, amount, reversed })),
  )
}

/** What a query says of her, asked for her: whoever asks for the file was allowed to. */
function answered<N extends QueryName>({ book, asking }: Outside, name: N, input: Input<N>): Output<N> {
  const result = runQuery(book, { name, input }, { ...asking, caller: 'manager' })
  if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.type}`)
  return result.value as Output<N>
}
