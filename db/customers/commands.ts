// Decides about customers: adding, changing, putting away.

import { isSiren } from '../../shared/customers/siren.ts'
import type { CustomerId } from '../../shared/kernel/id.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { decide, type CommandHandlers } from '../handlers.ts'
import { customerById } from './queries.ts'

export const customerCommands = {
  'customer.add': (context, fields) => {
    if (!isSiren(fields.siren)) return refuse({ type: 'SirenWrong' })
    const customer = context.newId() as CustomerId
    return decide({ customer }, { kind: 'customer.added', data: { customer, ...fields } })
  },
  'customer.change': ({ read }, { customer, fields }) => {
    if (!customerById(read, customer)) return refuse({ type: 'UnknownCustomer' })
    if (fields.siren !== undefined && !isSiren(fields.siren)) return refuse({ type: 'SirenWrong' })
    return decide({}, { kind: 'customer.changed', data: { customer, ...fields } })
  },
  'customer.archive': ({ read }, { customer, archived }) => {
    if (!customerById(read, customer)) return refuse({ type: 'UnknownCustomer' })
    return decide({}, { kind: 'customer.archived', data: { customer, archived } })
  },
} satisfies Partial<CommandHandlers>
