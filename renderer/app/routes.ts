// Every screen: its address, its place in the rail, who may open it, and the file it is fetched from.

import {
  BookOpenCheck,
  ChefHat,
  ClipboardList,
  Hammer,
  History,
  House,
  ListChecks,
  Package,
  PieChart,
  Presentation,
  Store,
  Users,
  Wallet,
  Warehouse,
  type LucideIcon,
} from 'lucide-react'
import { createElement, lazy, useState, type ComponentType } from 'react'
import type { Activity } from '../../shared/host/host.ts'
import { ACCOUNTS, DECIDERS, MEMBERS, SELLERS, type Caller } from '../../shared/kernel/contract.ts'

/** A screen that can be gone to. */
export interface Screen {
  readonly path: string
  /** Key of its word in the rail (`app.sell`); null when another screen leads there. */
  readonly word: RailWord | null
  readonly icon: LucideIcon
  readonly roles: readonly Caller[]
  /** Only for coops that do this. */
  readonly activity?: Activity
  readonly Component: ComponentType
  /** Fetches it ahead of need. */
  readonly fetch: () => Promise<void>
}

export type RailWord =
  'sell' | 'orders' | 'history' | 'money' | 'people' | 'catalogue' | 'stock' | 'workshop' | 'share' | 'board' | 'host'

const selling = fetched(() => import('../sale/SellScreen.tsx').then((file) => file.SellScreen))

/** Fetches the selling screen while somebody signs in, or before it is the first to be shown. */
export async function fetchSellScreen(): Promise<void> {
  await selling.fetch()
}

/** In the order of the rail. */
const SCREENS: readonly Screen[] = [
  {
    path: '/sell',
    word: 'sell',
    icon: Store,
    roles: SELLERS,
    ...selling,
  },
  {
    path: '/pay',
    word: null,
    icon: Store,
    roles: SELLERS,
    // It comes with the screen that it takes the place of.
    ...fetched(() => import('../sale/SellScreen.tsx').then((file) => file.PayScreen)),
  },
  {
    path: '/orders',
    word: 'orders',
    icon: ClipboardList,
    roles: MEMBERS,
    ...fetched(async () => {
      const { OrdersScreen, askAhead } = await import('../orders/OrdersScreen.tsx')
      askAhead()
      return OrdersScreen
    }),
  },
  {
    path: '/invoices',
    word: null,
    icon: ClipboardList,
    roles: MEMBERS,
    ...fetched(() => import('../invoices/InvoicesScreen.tsx').then((file) => file.InvoicesScreen)),
  },
  {
    path: '/customers',
    word: null,
    icon: ClipboardList,
    roles: MEMBERS,
    ...fetched(() => import('../customers/CustomersScreen.tsx').then((file) => file.CustomersScreen)),
  },
  {
    path: '/history',
    word: 'history',
    icon: History,
    roles: MEMBERS,
    ...fetched(() => import('../sale/HistoryScreen.tsx').then((file) => file.HistoryScreen)),
  },
  {
    path: '/catalogue',
    word: 'catalogue',
    icon: Package,
    roles: SELLERS,
    ...fetched(() => import('../catalogue/CatalogueScreen.tsx').then((file) => file.CatalogueScreen)),
  },
  {
    path: '/stock/know',
    word: null,
    icon: Warehouse,
    roles: MEMBERS,
    ...fetched(() => import('../know/KnowScreen.tsx').then((file) => file.KnowScreen)),
  },
  {
    path: '/stock/files',
    word: null,
    icon: Warehouse,
    roles: MEMBERS,
    ...fetched(() => import('../stock-files/StockFilesScreen.tsx').then((file) => file.StockFilesScreen)),
  },
  {
    path: '/stock/count',
    word: null,
    icon: Warehouse,
    roles: SELLERS,
    ...fetched(() => import('../count/CountScreen.tsx').then((file) => file.CountScreen)),
  },
  {
    path: '/stock',
    word: 'stock',
    icon: Warehouse,
    roles: MEMBERS,
    ...fetched(() => import('../stock/StockScreen.tsx').then((file) => file.StockScreen)),
  },
  {
    path: '/workshop',
    word: 'workshop',
    icon: Hammer,
    roles: MEMBERS,
    ...fetched(() => import('../workshop/WorkshopScreen.tsx').then((file) => file.WorkshopScreen)),
  },
  {
    path: '/price',
    word: null,
    icon: Package,
    roles: MEMBERS,
    ...fetched(() => import('../price/PriceScreen.tsx').then((file) => file.PriceScreen)),
  },
  {
    path: '/money',
    word: 'money',
    icon: Wallet,
    roles: MEMBERS,
    ...fetched(() => import('../money/MoneyScreen.tsx').then((file) => file.MoneyScreen)),
  },
  {
    path: '/expenses',
    word: null,
    icon: Wallet,
    roles: MEMBERS,
    ...fetched(() => import('../expenses/ExpensesScreen.tsx').then((file) => file.ExpensesScreen)),
  },
  {
    path: '/results',
    word: null,
    icon: Wallet,
    roles: MEMBERS,
    ...fetched(() => import('../results/ResultsScreen.tsx').then((file) => file.ResultsScreen)),
  },
  {
    path: '/questions',
    word: null,
    icon: Wallet,
    roles: MEMBERS,
    ...fetched(() => import('../questions/QuestionsScreen.tsx').then((file) => file.QuestionsScreen)),
  },
  {
    path: '/drawer',
    word: null,
    icon: Wallet,
    roles: SELLERS,
    ...fetched(() => import('../cash-session/DrawerScreen.tsx').then((file) => file.DrawerScreen)),
  },
  {
    path: '/close',
    word: null,
    icon: BookOpenCheck,
    roles: SELLERS,
    ...fetched(() => import('../closing/CloseScreen.tsx').then((file) => file.CloseScreen)),
  },
  {
    path: '/share',
    word: 'share',
    icon: PieChart,
    roles: MEMBERS,
    ...fetched(() => import('../split/ShareScreen.tsx').then((file) => file.ShareScreen)),
  },
  {
    path: '/earned',
    word: null,
    icon: PieChart,
    roles: SELLERS,
    ...fetched(() => import('../split/EarnedScreen.tsx').then((file) => file.EarnedScreen)),
  },
  {
    path: '/kitchen',
    word: null,
    icon: ChefHat,
    roles: SELLERS,
    activity: 'food',
    ...fetched(() => import('../kitchen/KitchenScreen.tsx').then((file) => file.KitchenScreen)),
  },
  {
    path: '/tasks',
    word: null,
    icon: ListChecks,
    roles: SELLERS,
    ...fetched(() => import('../kitchen/TasksScreen.tsx').then((file) => file.TasksScreen)),
  },
  {
    path: '/people',
    word: 'people',
    icon: Users,
    roles: MEMBERS,
    ...fetched(() => import('../presence/PresenceScreen.tsx').then((file) => file.PresenceScreen)),
  },
  {
    path: '/members',
    word: null,
    icon: Users,
    roles: MEMBERS,
    ...fetched(() => import('../members/MembersScreen.tsx').then((file) => file.MembersScreen)),
  },
  {
    path: '/board',
    word: 'board',
    icon: Presentation,
    roles: MEMBERS,
    ...fetched(() => import('../board/BoardScreen.tsx').then((file) => file.BoardScreen)),
  },
  {
    path: '/host',
    word: 'host',
    icon: House,
    roles: ACCOUNTS,
    ...fetched(() => import('../host/HostScreen.tsx').then((file) => file.HostScreen)),
  },
  {
    path: '/ending',
    word: null,
    icon: House,
    roles: ACCOUNTS,
    ...fetched(() => import('../ending/EndingScreen.tsx').then((file) => file.EndingScreen)),
  },
  {
    path: '/copies',
    word: null,
    icon: House,
    roles: DECIDERS,
    ...fetched(() => import('../backup/CopiesScreen.tsx').then((file) => file.CopiesScreen)),
  },
  {
    path: '/recovery',
    word: null,
    icon: House,
    roles: DECIDERS,
    ...fetched(() => import('../members/RecoveryScreen.tsx').then((file) => file.RecoveryScreen)),
  },
  {
    path: '/settings',
    word: null,
    icon: House,
    roles: MEMBERS,
    ...fetched(() => import('./SettingsScreen.tsx').then((file) => file.SettingsScreen)),
  },
]

/** The screens this caller may open, of a coop that does these things. */
export function screensFor(caller: Caller, activities: readonly Activity[]): readonly Screen[] {
  return SCREENS.filter(
    ({ roles, activity }) => roles.includes(caller) && (activity === undefined || activities.includes(activity)),
  )
}

/** Where this caller begins: sellers sell, the host's accountant looks at the money. */
export function homeOf(caller: Caller): string {
  return caller === 'accountant' ? '/money' : '/sell'
}

/**
 * A screen that is there already is drawn at once: waiting for it even for a moment shows nothing first, and React then
 * leaves a third of a second before it shows anything else.
 */
function fetched(load: () => Promise<ComponentType>): Pick<Screen, 'Component' | 'fetch'> {
  let loaded: ComponentType | undefined
  const fetch = async () => void (loaded = await load())
  const Coming = lazy(async () => ({ default: await load() }))
  function Component() {
    const [Shown] = useState<ComponentType>(() => loaded ?? Coming)
    return createElement(Shown)
  }
  return { Component, fetch }
}
