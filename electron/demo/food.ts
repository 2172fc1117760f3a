// The food demo: ten women who cook, lunches in a neighbourhood hall, a food market and a festival canteen.

import type { DemoCoop, DemoDay } from './demo-coop.ts'
import { FOOD_WARES } from './food-wares.ts'
import { FOOD_WORKROOM } from './food-workroom.ts'

const LUNCH = { opens: '11:30', closes: '14:50' } as const
const MARKET = { opens: '09:10', closes: '14:30' } as const
const FESTIVAL = { opens: '11:20', closes: '23:10' } as const

const days: readonly DemoDay[] = [
  {
    event: 0,
    daysAgo: 35,
    ...LUNCH,
    sales: 22,
    cashiers: ['Coumba', 'Marisol'],
    happens: [
      { type: 'lineRemoved' },
      { type: 'payOut', amount: 2680, reason: 'Légumes et herbes', category: 'food', vatRate: 550 },
    ],
  },
  {
    event: 1,
    daysAgo: 33,
    ...LUNCH,
    sales: 25,
    cashiers: ['Samira'],
    happens: [{ type: 'wrongTender' }],
    difference: { cents: 10, reason: 'unknown', note: '' },
  },
  {
    event: 2,
    daysAgo: 28,
    ...LUNCH,
    sales: 24,
    cashiers: ['Rosângela', 'Priya'],
    happens: [{ type: 'basketAbandoned' }, { type: 'order', article: 'Buffet livré (par personne)', quantity: 18_000 }],
  },
  {
    event: 3,
    daysAgo: 26,
    ...LUNCH,
    sales: 27,
    cashiers: ['Jacqueline'],
    happens: [{ type: 'payOut', amount: 1420, reason: 'Pain et crème', category: 'food', vatRate: 550 }],
  },
  {
    event: 4,
    daysAgo: 22,
    ...MARKET,
    sales: 31,
    cashiers: ['Larysa', 'Zarmina'],
    happens: [
      { type: 'return' },
      { type: 'stockOut', article: 'Chutney de mangue', cause: 'sample', note: 'Pot ouvert pour faire goûter' },
    ],
    difference: { cents: -100, reason: 'wrongChange', note: '' },
  },
  {
    event: 5,
    daysAgo: 21,
    ...LUNCH,
    sales: 23,
    cashiers: ['Lioudmila'],
    happens: [{ type: 'drawerOpened', reason: 'Monnaie pour le parcmètre' }],
  },
  {
    event: 6,
    daysAgo: 19,
    ...LUNCH,
    sales: 26,
    cashiers: ['Marisol', 'Coumba'],
    happens: [
      { type: 'payOut', amount: 3150, reason: 'Poulets et semoule', category: 'food', vatRate: 550 },
      { type: 'wrongTender' },
    ],
  },
  {
    event: 7,
    daysAgo: 14,
    ...LUNCH,
    sales: 25,
    cashiers: ['Priya', 'Samira'],
    happens: [{ type: 'exchange' }],
  },
  {
    event: 8,
    daysAgo: 12,
    ...LUNCH,
    sales: 28,
    cashiers: ['Jacqueline', 'Rosângela'],
    happens: [{ type: 'order', article: 'Buffet livré (par personne)', quantity: 24_000 }, { type: 'basketAbandoned' }],
  },
  {
    event: 9,
    daysAgo: 7,
    ...LUNCH,
    sales: 24,
    cashiers: ['Zarmina', 'Larysa'],
    happens: [{ type: 'lineRemoved' }, { type: 'return' }],
    difference: { cents: -30, reason: 'unknown', note: '' },
  },
  {
    event: 10,
    daysAgo: 2,
    ...FESTIVAL,
    sales: 45,
    cashiers: ['Coumba', 'Marisol', 'Priya'],
    cups: true,
    happens: [
      { type: 'payIn', amount: 6000, reason: 'Rouleaux de pièces' },
      { type: 'payOut', amount: 1800, reason: 'Sacs de glaçons', category: 'supplies', vatRate: 2000 },
      { type: 'wrongTender' },
      { type: 'lineRemoved' },
    ],
  },
  {
    event: 10,
    daysAgo: 1,
    ...FESTIVAL,
    sales: 42,
    cashiers: ['Rosângela', 'Samira', 'Coumba'],
    cups: true,
    happens: [
      { type: 'stockOut', article: 'Bière du faubourg (33 cl)', cause: 'broken', note: 'Une bouteille tombée' },
      { type: 'return' },
      { type: 'payOut', amount: 2240, reason: 'Charbon et assiettes en fibre', category: 'supplies', vatRate: 2000 },
    ],
    difference: { cents: -150, reason: 'wrongChange', note: 'Queue très longue à 20 h' },
  },
]

const lunch = {
  name: 'Déjeuner à la Maison des voisins',
  kind: 'lunch',
  place: 'Maison des voisins',
  stallCost: 0,
} as const

export const FOOD: DemoCoop = {
  seed: 20_260_914,
  name: 'Les Sept Marmites',
  activities: ['food'],
  colour: '#b3361b',
  section: 'MARMITES',
  address: '3 place du Marché-Neuf, 93200 Saint-Denis',
  members: [
    { name: 'Coumba', language: 'fr', role: 'manager' },
    { name: 'Jacqueline', language: 'fr', role: 'manager' },
    { name: 'Rosângela', language: 'pt-BR', role: 'cashier' },
    { name: 'Samira', language: 'ar', role: 'stockKeeper' },
    { name: 'Larysa', language: 'uk', role: 'cashier' },
    { name: 'Lioudmila', language: 'ru', role: 'cashier' },
    { name: 'Marisol', language: 'es', role: 'cashier' },
    { name: 'Priya', language: 'en', role: 'cashier' },
    { name: 'Zarmina', language: 'fa-AF', role: 'cashier' },
    { name: 'Thierry', language: 'fr', role: 'accountant' },
  ],
  ranges: {
    plates: { name: 'Plats', colour: '#b3361b', pattern: 'wax-ovals' },
    bites: { name: 'Sur le pouce', colour: '#a84b12', pattern: 'bogolan' },
    sweets: { name: 'Douceurs', colour: '#be1248', pattern: 'flowers' },
    drinks: { name: 'Boissons', colour: '#05659c', pattern: 'scales' },
    grocery: { name: 'À emporter chez soi', colour: '#5a6614', pattern: 'leaves' },
    cups: { name: 'Gobelets', colour: '#47505c', pattern: 'dots' },
    together: { name: 'Ateliers et buffets', colour: '#6a2bb0', pattern: 'kente' },
  },
  articles: FOOD_WARES,
  events: [
    lunch,
    lunch,
    lunch,
    lunch,
    { name: 'Marché des saveurs', kind: 'market', place: 'Place du Marché-Neuf', stallCost: 3500 },
    lunch,
    lunch,
    lunch,
    lunch,
    lunch,
    { name: 'Festival des Deux Rives', kind: 'festival', place: 'Parc des Deux Rives', stallCost: 18_000 },
  ],
  days,
  expenses: [
    {
      ...{ daysAgo: 33, who: 'Jacqueline', supplier: 'Marché de gros', label: 'Légumes et riz', isForStock: true },
      ...{ category: 'food', total: 8440, rate: 550 },
    },
    {
      ...{ daysAgo: 19, who: null, supplier: 'Location Fourneaux', label: 'Plaque de cuisson', isForStock: false },
      ...{ category: 'other', total: 7200, rate: 2000 },
    },
    {
      ...{ daysAgo: 7, who: 'Samira', supplier: 'Épicerie Orient', label: 'Épices et huile', isForStock: true },
      ...{ category: 'food', total: 3165, rate: 550 },
    },
  ],
  workroom: FOOD_WORKROOM,
  split: { from: 35, to: 22, validated: 20, rule: 'equal' },
  float: { 1000: 4, 500: 8, 200: 15, 100: 25, 50: 20, 20: 20, 10: 10 },
  habits: {
    lines: [
      [1, 22],
      [2, 34],
      [3, 27],
      [4, 12],
      [5, 5],
    ],
    pieces: [
      [1, 68],
      [2, 25],
      [3, 7],
    ],
    modes: [
      ['onSite', 72],
      ['takeAway', 28],
    ],
    tenders: [
      ['cash', 50],
      ['card', 36],
      ['cheque', 3],
      ['mixed', 4],
      ['mealVoucher', 7],
    ],
  },
}
