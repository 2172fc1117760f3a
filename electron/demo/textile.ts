// The textile demo: nine women who sew, a workshop full of cloth, markets, a fair and a street of festival.

import type { DemoCoop, DemoDay } from './demo-coop.ts'
import { TEXTILE_MODELS } from './textile-models.ts'
import { TEXTILE_WARES } from './textile-wares.ts'
import { TEXTILE_WORKROOM } from './textile-workroom.ts'

const MARKET = { opens: '08:40', closes: '13:20' } as const
const SHOP = { opens: '10:50', closes: '18:40' } as const
const FAIR = { opens: '09:40', closes: '18:10' } as const

const days: readonly DemoDay[] = [
  {
    event: 0,
    daysAgo: 35,
    ...MARKET,
    sales: 18,
    cashiers: ['Mariam', 'Ximena'],
    happens: [{ type: 'lineRemoved' }, { type: 'wrongTender' }],
  },
  {
    event: 1,
    daysAgo: 32,
    ...SHOP,
    sales: 21,
    cashiers: ['Nadège', 'Parwana'],
    happens: [
      {
        type: 'payOut',
        amount: 1840,
        reason: 'Fil, aiguilles et fermetures éclair',
        category: 'supplies',
        vatRate: 2000,
      },
      { type: 'basketAbandoned' },
    ],
  },
  {
    event: 2,
    daysAgo: 28,
    ...MARKET,
    sales: 23,
    cashiers: ['Luciana', 'Oksana'],
    happens: [{ type: 'return' }, { type: 'drawerOpened', reason: 'Monnaie pour la voisine de stand' }],
    difference: { cents: -50, reason: 'wrongChange', note: 'Une pièce de 50 centimes rendue en trop' },
  },
  {
    event: 3,
    daysAgo: 26,
    ...SHOP,
    sales: 17,
    cashiers: ['Akosua'],
    happens: [{ type: 'stockOut', article: 'Chouchou', cause: 'gift', note: 'Offert à la marraine de l’atelier' }],
  },
  {
    event: 4,
    daysAgo: 21,
    ...FAIR,
    sales: 34,
    cashiers: ['Mariam', 'Rima'],
    happens: [
      { type: 'payIn', amount: 4000, reason: 'Rouleaux de pièces' },
      { type: 'exchange' },
      { type: 'lineRemoved' },
    ],
  },
  {
    event: 4,
    daysAgo: 20,
    ...FAIR,
    sales: 29,
    cashiers: ['Tatiana', 'Mariam'],
    happens: [
      { type: 'return' },
      { type: 'payOut', amount: 1260, reason: 'Tickets de bus et chariot', category: 'travel', vatRate: 1000 },
    ],
  },
  {
    event: 5,
    daysAgo: 14,
    ...MARKET,
    sales: 24,
    cashiers: ['Ximena', 'Nadège'],
    happens: [{ type: 'wrongTender' }],
    difference: { cents: 20, reason: 'unknown', note: '' },
  },
  {
    event: 6,
    daysAgo: 11,
    ...SHOP,
    sales: 16,
    cashiers: ['Parwana'],
    happens: [
      { type: 'order', article: 'Fanions de fête (3 m)', quantity: 8_000 },
      { type: 'stockOut', article: 'Étui à lunettes', cause: 'broken', note: 'Fermoir cassé à l’essayage' },
    ],
  },
  {
    event: 7,
    daysAgo: 7,
    ...MARKET,
    sales: 25,
    cashiers: ['Oksana', 'Luciana'],
    happens: [{ type: 'exchange' }, { type: 'basketAbandoned' }],
  },
  {
    event: 8,
    daysAgo: 4,
    ...SHOP,
    sales: 19,
    cashiers: ['Rima', 'Akosua'],
    happens: [
      { type: 'payOut', amount: 2390, reason: 'Doublure et biais', category: 'supplies', vatRate: 2000 },
      { type: 'return' },
    ],
  },
  {
    event: 9,
    daysAgo: 2,
    ...FAIR,
    sales: 38,
    cashiers: ['Mariam', 'Nadège'],
    happens: [
      { type: 'payIn', amount: 3000, reason: 'Rouleaux de pièces' },
      { type: 'wrongTender' },
      { type: 'drawerOpened', reason: '' },
    ],
  },
  {
    event: 9,
    daysAgo: 1,
    ...FAIR,
    sales: 33,
    cashiers: ['Tatiana', 'Ximena'],
    happens: [
      { type: 'lineRemoved' },
      { type: 'stockOut', article: 'Porte-clés tressé', cause: 'theft', note: '' },
      { type: 'return' },
    ],
    difference: { cents: -200, reason: 'forgottenMovement', note: 'Cafés payés avec la caisse' },
  },
]

const market = {
  name: 'Marché de la place aux Tilleuls',
  kind: 'market',
  place: 'Place aux Tilleuls',
  stallCost: 2200,
} as const
const shop = { name: 'Atelier ouvert', kind: 'shop', place: '14 rue des Tisserands', stallCost: 0 } as const

export const TEXTILE: DemoCoop = {
  seed: 20_260_907,
  name: 'La Bobine voyageuse',
  activities: ['textile'],
  colour: '#23388f',
  section: 'BOBINE',
  address: '14 rue des Tisserands, 59100 Roubaix',
  members: [
    { name: 'Mariam', language: 'fr', role: 'manager' },
    { name: 'Nadège', language: 'fr', role: 'manager' },
    { name: 'Luciana', language: 'pt-BR', role: 'cashier' },
    { name: 'Oksana', language: 'uk', role: 'cashier' },
    { name: 'Tatiana', language: 'ru', role: 'stockKeeper' },
    { name: 'Rima', language: 'ar', role: 'cashier' },
    { name: 'Parwana', language: 'fa-AF', role: 'cashier' },
    { name: 'Akosua', language: 'en', role: 'cashier' },
    { name: 'Ximena', language: 'es', role: 'cashier' },
    { name: 'Sylvie', language: 'fr', role: 'accountant' },
  ],
  ranges: {
    wax: { name: 'Wax', colour: '#23388f', pattern: 'wax-rings' },
    jean: { name: 'Jean retrouvé', colour: '#0e6b74', pattern: 'patchwork' },
    house: { name: 'Maison', colour: '#1f6b3a', pattern: 'leaves' },
    haberdashery: { name: 'Au mètre', colour: '#a84b12', pattern: 'stripes' },
    mending: { name: 'Retouches et ateliers', colour: '#8a1f57', pattern: 'check' },
    unique: { name: 'Pièces uniques', colour: '#6a2bb0', pattern: 'kente' },
  },
  articles: [...TEXTILE_WARES, ...TEXTILE_MODELS],
  events: [
    market,
    shop,
    market,
    shop,
    { name: 'Foire des créatrices', kind: 'fair', place: 'Halle aux Sucres', stallCost: 9000 },
    market,
    shop,
    market,
    shop,
    { name: 'La rue aux étoffes', kind: 'festival', place: 'Rue du Canal', stallCost: 6500 },
  ],
  days,
  expenses: [
    {
      ...{ daysAgo: 33, who: 'Nadège', supplier: 'Mercerie du canal', label: 'Fil et fermetures', isForStock: true },
      ...{ category: 'supplies', total: 4680, rate: 2000 },
    },
    {
      ...{ daysAgo: 20, who: null, supplier: 'Imprimerie des Halles', label: 'Étiquettes cousues', isForStock: false },
      ...{ category: 'other', total: 6600, rate: 2000 },
    },
    {
      ...{ daysAgo: 8, who: 'Luciana', supplier: 'Tissus Bamako', label: 'Wax, 12 mètres', isForStock: true },
      ...{ category: 'supplies', total: 10_800, rate: 2000 },
    },
  ],
  workroom: TEXTILE_WORKROOM,
  split: { from: 35, to: 22, validated: 18, rule: 'byMaker' },
  float: { 1000: 3, 500: 6, 200: 10, 100: 15, 50: 20, 20: 20, 10: 10 },
  habits: {
    lines: [
      [1, 52],
      [2, 30],
      [3, 13],
      [4, 5],
    ],
    pieces: [
      [1, 84],
      [2, 12],
      [3, 4],
    ],
    modes: [[null, 1]],
    tenders: [
      ['cash', 52],
      ['card', 36],
      ['cheque', 7],
      ['mixed', 5],
    ],
  },
}
