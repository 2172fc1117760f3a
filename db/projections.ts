// Every projection and every table: the sum of the domains, and how one entry is projected.

import { hash as digest } from 'node:crypto'
import { entryKinds, type EntryKindName } from '../shared/entries.ts'
import type { Entry } from '../shared/journal/journal.ts'
import { lifted } from '../shared/journal/lift.ts'
import type { CustomerId } from '../shared/kernel/id.ts'
import { archiveProjection } from './archive/projection.ts'
import { archiveChecks, archivePlaces, archives } from './archive/tables.ts'
import { cashSessionProjection } from './cash-session/projection.ts'
import { cashMovements, cashSessions, drawerPieces, tips } from './cash-session/tables.ts'
import { catalogueProjection } from './catalogue/projection.ts'
import { articlePrices, articles, ARTICLE_SEARCH, models, ranges } from './catalogue/tables.ts'
import { closingProjection } from './closing/projection.ts'
import { periodClosings, sessionClosings } from './closing/tables.ts'
import { consigneProjection } from './consigne/projection.ts'
import { keptConsigne } from './consigne/tables.ts'
import { customerProjection } from './customers/projection.ts'
import { customers, customerUses } from './customers/tables.ts'
import { comesErased, erase } from './erasure.ts'
import { endingProjection } from './ending/projection.ts'
import { endings } from './ending/tables.ts'
import { eventProjection } from './events/projection.ts'
import { exchangeProjection } from './exchange/projection.ts'
import { imports, importUndos } from './exchange/tables.ts'
import { events } from './events/tables.ts'
import { expenseProjection } from './expenses/projection.ts'
import { expenseRates, expenseRepayments, expenses } from './expenses/tables.ts'
import { exportProjection } from './export/projection.ts'
import { exportNumbers, exports as exportRuns } from './export/tables.ts'
import { hostProjection, noteTechnical } from './host/projection.ts'
import { coops, hostProfiles, technicalEvents, tills } from './host/tables.ts'
import { invoiceProjection } from './invoices/projection.ts'
import { invoiceLines, invoicePayments, invoices, invoiceSteps } from './invoices/tables.ts'
import { memberProjection } from './members/projection.ts'
import { orderDepositParts, orderInvoiced, orderOwed } from './orders/deposit-tables.ts'
import { followCustomer, followUp } from './orders/follow-up.ts'
import { orderProjection } from './orders/projection.ts'
import {
  orderDeliveries,
  orderDeliveryLines,
  orderDeposits,
  openOrders,
  orderEvents,
  orderLineWords,
  orderParts,
  orderQuotes,
  orderQuoteWords,
  orderReceived,
  orders,
  orderSums,
  orderWords,
} from './orders/tables.ts'
import { memberDetails, members, memberStatuses, memberSteps } from './members/tables.ts'
import { presenceProjection } from './presence/projection.ts'
import {
  presenceCorrections,
  presenceHours,
  presenceLeads,
  presenceNotes,
  presencePlans,
  presenceTaps,
  workKinds,
} from './presence/tables.ts'
import { settleOrders, settlesOrders } from './orders/settled.ts'
import { priceProjection } from './price/projection.ts'
import { listPrices, pastListPrices, priceRates } from './price/tables.ts'
import { productionProjection } from './production/projection.ts'
import { productions, recipes } from './production/tables.ts'
import type { Projection } from './projection.ts'
import { questionProjection } from './questions/projection.ts'
import { questions, questionWords } from './questions/tables.ts'
import { receiptProjection } from './receipt/projection.ts'
import { receiptPrints } from './receipt/tables.ts'
import { resultProjection } from './results/projection.ts'
import { goals } from './results/tables.ts'
import { saleProjection } from './sale/projection.ts'
import { furtherTenders, SALE_EXTRA, saleDays, saleLines, sales, settledLines } from './sale/tables.ts'
import { splitProjection } from './split/projection.ts'
import { fundSpendings, openings, payouts, splits, splitSettings } from './split/tables.ts'
import type { Writer } from './sql.ts'
import { countProjection } from './stock/count-projection.ts'
import { stockCountLines, stockCounts } from './stock/count-tables.ts'
import { stockKept, stockMarks } from './stock/know-tables.ts'
import { stockProjection } from './stock/projection.ts'
import {
  lots,
  materials,
  places,
  STOCK_VIEWS,
  stockChanges,
  stockCosts,
  stockLevels,
  stockLevelsUntil,
  stockLineReversals,
  stockReversals,
  suppliers,
} from './stock/tables.ts'
import { shapeHash, type Shape } from './table-sql.ts'

/** Raise when a projection writes something else into the same tables: they are then rebuilt. */
const PROJECTION_VERSION = 1

export const shape: Shape = {
  tables: [
    coops,
    hostProfiles,
    tills,
    technicalEvents,
    members,
    memberDetails,
    memberSteps,
    memberStatuses,
    questions,
    questionWords,
    ranges,
    articles,
    models,
    articlePrices,
    customers,
    customerUses,
    events,
    materials,
    places,
    suppliers,
    lots,
    stockChanges,
    stockLevels,
    stockLevelsUntil,
    stockCosts,
    stockReversals,
    stockLineReversals,
    stockCounts,
    stockCountLines,
    stockMarks,
    stockKept,
    recipes,
    productions,
    workKinds,
    presenceTaps,
    presenceHours,
    presenceCorrections,
    presenceNotes,
    presencePlans,
    presenceLeads,
    imports,
    importUndos,
    priceRates,
    listPrices,
    pastListPrices,
    cashSessions,
    cashMovements,
    drawerPieces,
    tips,
    expenses,
    expenseRepayments,
    expenseRates,
    sales,
    saleDays,
    saleLines,
    furtherTenders,
    orders,
    openOrders,
    orderWords,
    orderLineWords,
    orderQuoteWords,
    orderParts,
    orderSums,
    orderDeposits,
    orderQuotes,
    orderEvents,
    settledLines,
    orderDeliveries,
    orderReceived,
    orderDeliveryLines,
    receiptPrints,
    sessionClosings,
    periodClosings,
    keptConsigne,
    orderDepositParts,
    orderOwed,
    orderInvoiced,
    invoices,
    invoiceLines,
    invoicePayments,
    invoiceSteps,
    goals,
    splits,
    payouts,
    openings,
    fundSpendings,
    splitSettings,
    exportRuns,
    exportNumbers,
    archives,
    archivePlaces,
    archiveChecks,
    endings,
  ],
  extra: [...ARTICLE_SEARCH, ...SALE_EXTRA, ...STOCK_VIEWS],
}

/** Every kind and its version, so that a file written with others is made again, and found to be newer if it is. */
const KINDS = Object.entries(entryKinds)
  .map(([kind, { version }]) => `${kind} ${version}`)
  .sort()
  .join()

/** What the tables of this version look like, and the kinds of entry that it can make them from. */
export const SHAPE_HASH = `${shapeHash(shape, PROJECTION_VERSION)} ${digest('sha256', KINDS)}`

const projection: Projection = {
  ...hostProjection,
  ...memberProjection,
  ...questionProjection,
  ...catalogueProjection,
  ...customerProjection,
  ...eventProjection,
  ...stockProjection,
  ...countProjection,
  ...productionProjection,
  ...presenceProjection,
  ...exchangeProjection,
  ...priceProjection,
  ...cashSessionProjection,
  ...expenseProjection,
  ...saleProjection,
  ...orderProjection,
  ...receiptProjection,
  ...closingProjection,
  ...consigneProjection,
  ...invoiceProjection,
  ...resultProjection,
  ...splitProjection,
  ...exportProjection,
  ...archiveProjection,
  ...endingProjection,
  'sale.recorded': (write, entry) => {
    saleProjection['sale.recorded'](write, entry)
    if (settlesOrders(entry.data)) settleOrders(write, entry)
  },
  // An order is found by its customer's words too.
  'customer.added': (write, entry) => {
    customerProjection['customer.added'](write, entry)
    followCustomer(write, entry.data.customer)
  },
  'customer.changed': (write, entry) => {
    customerProjection['customer.changed'](write, entry)
    followCustomer(write, entry.data.customer)
  },
  'journal.erased': (write, entry) => {
    const touched = erase(write, entry.data.entries, (one) => project(write, one))
    for (const { record, id } of touched) followErased(write, record.key, id)
    noteTechnical(write, entry, 'erased')
  },
}

/** What was told of orders and their customers is written in their rows as well. */
function followErased(write: Writer, key: string, id: string): void {
  if (key === 'customer') followCustomer(write, id as CustomerId)
  if (key === 'order') followUp(write, id)
}

/** Projects one entry, of whatever version; nothing of one that was erased. Throws on a kind or version this Étal does not know. */
export function project(write: Writer, entry: Entry): void {
  if (comesErased(write, entry)) return
  const current = lifted(entry, entryKinds)
  const projectKind = projection[current.kind as EntryKindName] as (write: Writer, entry: Entry) => void
  projectKind(write, current)
}
