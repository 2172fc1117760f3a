// Decides invoices: issued, credited, paid, reminded of.

import type { CommandHandlers } from '../handlers.ts'
import { settleDeposit, settleOrderLine } from '../orders/settle.ts'
import { receivedAtTill } from '../orders/received.ts'
import type { Settling } from '../sale/settling.ts'
import { invoiceOfDeposit } from './advance.ts'
import { creditInvoice } from './credit.ts'
import { invoiceOfTicket, issueInvoice } from './issue.ts'
import { paidAtTill, payInvoice, remind, reversePayment, settleInvoice } from './pay.ts'

export const invoiceCommands = {
  'invoice.issue': issueInvoice,
  'invoice.ofTicket': invoiceOfTicket,
  'invoice.ofDeposit': invoiceOfDeposit,
  'invoice.credit': creditInvoice,
  'invoice.pay': payInvoice,
  'invoice.reversePayment': reversePayment,
  'invoice.remind': remind,
} satisfies Partial<CommandHandlers>

/** What the till is given to ring up orders, deposits and payments of invoices. */
export const SETTLING: Settling = {
  order: settleOrderLine,
  deposit: settleDeposit,
  invoice: settleInvoice,
  paid: paidAtTill,
  received: receivedAtTill,
}
