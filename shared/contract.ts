// The sum of the domain contracts: everything that can be asked of Étal, once.

import { archiveContract } from './archive/contract.ts'
import { backupContract } from './backup/contract.ts'
import { cashSessionContract } from './cash-session/contract.ts'
import { catalogueContract } from './catalogue/contract.ts'
import { customerContract } from './customers/contract.ts'
import { closingContract } from './closing/contract.ts'
import { consigneContract } from './consigne/contract.ts'
import { endingContract } from './ending/contract.ts'
import { eventContract } from './events/contract.ts'
import { expenseContract } from './expenses/contract.ts'
import { exchangeContract } from './exchange/contract.ts'
import { exportContract } from './export/contract.ts'
import { invoiceContract } from './invoices/contract.ts'
import { hostContract } from './host/contract.ts'
import { journalContract } from './journal/contract.ts'
import type { DoorRefusal, InputOf, OutputOf, RefusalOf } from './kernel/contract.ts'
import type { Result } from './kernel/result.ts'
import { kitchenContract } from './kitchen/contract.ts'
import { tabletContract } from './kitchen/tablets.ts'
import { memberContract } from './members/contract.ts'
import { presenceContract } from './presence/contract.ts'
import { productionContract } from './production/contract.ts'
import { orderContract } from './orders/contract.ts'
import { orderDraftContract } from './orders/draft-contract.ts'
import { taskContract } from './orders/tasks.ts'
import { priceContract } from './price/contract.ts'
import { questionContract } from './questions/contract.ts'
import { receiptContract } from './receipt/contract.ts'
import { resultContract } from './results/contract.ts'
import { saleContract } from './sale/contract.ts'
import { splitContract } from './split/contract.ts'
import { stockContract } from './stock/contract.ts'
import { stockKnowContract } from './stock/know.ts'
import { countContract } from './stock/count-contract.ts'
import { scaleContract } from './stock/scale-contract.ts'

export const contract = {
  ...journalContract,
  ...hostContract,
  ...memberContract,
  ...questionContract,
  ...catalogueContract,
  ...customerContract,
  ...eventContract,
  ...stockContract,
  ...stockKnowContract,
  ...countContract,
  ...scaleContract,
  ...productionContract,
  ...presenceContract,
  ...exchangeContract,
  ...priceContract,
  ...cashSessionContract,
  ...expenseContract,
  ...saleContract,
  ...orderContract,
  ...orderDraftContract,
  ...taskContract,
  ...kitchenContract,
  ...tabletContract,
  ...receiptContract,
  ...closingContract,
  ...consigneContract,
  ...invoiceContract,
  ...resultContract,
  ...splitContract,
  ...exportContract,
  ...archiveContract,
  ...endingContract,
  ...backupContract,
} as const

export type EtalContract = typeof contract
export type OperationName = keyof EtalContract

/** What goes in by the door. */
export type Input<Name extends OperationName> = InputOf<EtalContract[Name]>
/** What comes out when it is not refused. */
export type Output<Name extends OperationName> = OutputOf<EtalContract[Name]>
/** What comes out: the value, the operation's own refusal, or the door's. */
export type Answer<Name extends OperationName> = Result<Output<Name>, RefusalOf<EtalContract[Name]> | DoorRefusal>
