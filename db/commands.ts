// Every command by name: a command without a handler does not compile.

import { archiveCommands } from './archive/commands.ts'
import { cashSessionCommands } from './cash-session/commands.ts'
import { tipCommands } from './cash-session/tip-commands.ts'
import { catalogueCommands } from './catalogue/commands.ts'
import { variantCommands } from './catalogue/variants.ts'
import { closingCommands } from './closing/commands.ts'
import { consigneCommands } from './consigne/commands.ts'
import { customerCommands } from './customers/commands.ts'
import { endingCommands } from './ending/commands.ts'
import { eventCommands } from './events/commands.ts'
import { expenseCommands } from './expenses/commands.ts'
import { exportCommands } from './export/commands.ts'
import type { CommandHandlers } from './handlers.ts'
import { hostCommands } from './host/commands.ts'
import { invoiceCommands, SETTLING } from './invoices/commands.ts'
import { memberCommands } from './members/commands.ts'
import { orderCommands } from './orders/commands.ts'
import { presenceCommands } from './presence/commands.ts'
import { priceCommands } from './price/commands.ts'
import { productionCommands } from './production/commands.ts'
import { questionCommands } from './questions/commands.ts'
import { receiptCommands } from './receipt/commands.ts'
import { resultCommands } from './results/commands.ts'
import { recordSale, saleCommands } from './sale/commands.ts'
import { splitCommands } from './split/commands.ts'
import { stockCommands } from './stock/commands.ts'
import { countCommands } from './stock/count-commands.ts'

export const commandHandlers: CommandHandlers = {
  ...hostCommands,
  ...memberCommands,
  ...questionCommands,
  ...catalogueCommands,
  ...variantCommands,
  ...customerCommands,
  ...eventCommands,
  ...stockCommands,
  ...countCommands,
  ...productionCommands,
  ...presenceCommands,
  ...priceCommands,
  ...cashSessionCommands,
  ...tipCommands,
  ...expenseCommands,
  ...saleCommands,
  ...orderCommands,
  'sale.record': recordSale(SETTLING),
  ...receiptCommands,
  ...closingCommands,
  ...consigneCommands,
  ...invoiceCommands,
  ...resultCommands,
  ...splitCommands,
  ...exportCommands,
  ...archiveCommands,
  ...endingCommands,
}
