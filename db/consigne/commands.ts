// Decides about deposits on cups: that those nobody claims are kept, and the counter-entry.

import type { KeptConsigneId } from '../../shared/kernel/id.ts'
import { cents } from '../../shared/kernel/money.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { vatOf } from '../../shared/kernel/vat.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { keptFacts, nextNumber, offeredRates, unclaimed } from './queries.ts'

export const consigneCommands = {
  'consigne.keep': ({ read, till, today, franchise, newId }, { amount, vatRate, on }) => {
    if (on > today) return refuse({ type: 'DayAhead' })
    if (!offeredRates(read, franchise).includes(vatRate)) return refuse({ type: 'UnknownVatRate' })
    const most = unclaimed(read)
    if (amount > most) return refuse({ type: 'MoreThanUnclaimed', amount: cents(Math.max(0, most)) })
    const kept = newId() as KeptConsigneId
    const vat = vatOf(amount, vatRate)
    const data = { kept, number: nextNumber(read, till), on, amount, vatRate, vat }
    return decide({ kept, vat }, { kind: 'consigne.kept', data })
  },
  'consigne.takeBack': ({ read, till, today }, { kept }) => {
    const known = keptFacts(read, kept)
    if (!known) return refuse({ type: 'UnknownKeptConsigne' })
    if (known.isTakenBack) return refuse({ type: 'KeptConsigneTakenBack' })
    const { facts, ref } = known
    const amounts = { amount: cents(-facts.amount), vat: cents(-facts.vat) }
    const counter = { ...facts, ...amounts, on: today, number: nextNumber(read, till), of: ref }
    return decide({}, { kind: 'consigne.keptReversed', data: counter })
  },
} satisfies Partial<CommandHandlers>
