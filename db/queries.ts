// Every query and draft by name: one without a handler does not compile.

import { archiveQueries } from './archive/queries.ts'
import { cashSessionQueries } from './cash-session/queries.ts'
import { catalogueQueries } from './catalogue/queries.ts'
import { drawerCountDrafts, drawerCountQueries } from './closing/count-drafts.ts'
import { closingQueries, headNow } from './closing/queries.ts'
import { consigneQueries } from './consigne/queries.ts'
import { customerQueries } from './customers/queries.ts'
import { endingQueries } from './ending/queries.ts'
import { eventQueries } from './events/queries.ts'
import { expenseQueries } from './expenses/queries.ts'
import { exportQueries } from './export/queries.ts'
import type { DraftHandlers, QueryHandlers } from './handlers.ts'
import { invoiceQueries } from './invoices/queries.ts'
import { hostQueries } from './host/queries.ts'
import { SETTLING } from './invoices/commands.ts'
import { kitchenDrafts, kitchenQueries } from './kitchen/queries.ts'
import { memberQueries } from './members/queries.ts'
import { orderDraftQueries, orderDrafts } from './orders/drafts.ts'
import { orderQueries } from './orders/queries.ts'
import { presenceQueries } from './presence/queries.ts'
import { priceQueries } from './price/queries.ts'
import { productionQueries } from './production/queries.ts'
import { questionQueries } from './questions/queries.ts'
import { receiptDrafts, receiptQueries } from './receipt/queries.ts'
import { resultQueries } from './results/queries.ts'
import { checkSale } from './sale/reckon.ts'
import { saleDrafts, saleQueries } from './sale/queries.ts'
import { splitQueries } from './split/queries.ts'
import { countDrafts } from './stock/count-drafts.ts'
import { countQueries } from './stock/count-queries.ts'
import { stockKnowQueries } from './stock/know-queries.ts'
import { stockQueries } from './stock/queries.ts'
import { scaleDrafts, scaleQueries } from './stock/scale.ts'

export const queryHandlers: QueryHandlers = {
  'journal.head': ({ read, till }) => ({ ok: true, value: headNow(read, till) }),
  ...hostQueries,
  ...memberQueries,
  ...questionQueries,
  ...catalogueQueries,
  ...customerQueries,
  ...eventQueries,
  ...stockQueries,
  ...stockKnowQueries,
  ...countQueries,
  ...scaleQueries,
  ...productionQueries,
  ...presenceQueries,
  ...priceQueries,
  ...cashSessionQueries,
  ...expenseQueries,
  ...saleQueries,
  'sale.check': checkSale(SETTLING),
  ...orderQueries,
  ...orderDraftQueries,
  ...kitchenQueries,
  ...receiptQueries,
  ...closingQueries,
  ...drawerCountQueries,
  ...consigneQueries,
  ...invoiceQueries,
  ...resultQueries,
  ...splitQueries,
  ...exportQueries,
  ...archiveQueries,
  ...endingQueries,
}

export const draftHandlers: DraftHandlers = {
  ...saleDrafts,
  ...drawerCountDrafts,
  ...orderDrafts,
  ...kitchenDrafts,
  ...receiptDrafts,
  ...countDrafts,
  ...scaleDrafts,
}
