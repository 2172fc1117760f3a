// The food demo's larder: sacks and boxes, two recipes for many, and the meals ordered for the coming days.

import type { DemoWorkroom } from './demo-coop.ts'

export const FOOD_WORKROOM: DemoWorkroom = {
  supplier: 'Marché de gros',
  places: [
    ['La chambre froide', 'coldRoom'],
    ['Le stand', 'stand'],
  ],
  materials: [
    {
      ...{ name: 'Riz basmati', kind: 'food', unit: 'kg', colour: '#5a6614', pattern: 'dots', price: 210 },
      ...{ lots: [18_500], minimum: 10_000 },
    },
    {
      ...{ name: 'Poulet fermier', kind: 'food', unit: 'kg', colour: '#b3361b', pattern: 'bogolan', price: 890 },
      ...{ lots: [3_200], minimum: 5_000 },
    },
    {
      ...{ name: 'Lait de coco', kind: 'food', unit: 'l', colour: '#05659c', pattern: 'scales', price: 420 },
      ...{ lots: [7_000], minimum: 3_000 },
    },
    {
      ...{ name: 'Pois chiches', kind: 'food', unit: 'kg', colour: '#a84b12', pattern: 'check', price: 260 },
      ...{ lots: [9_400], minimum: 4_000 },
    },
    {
      ...{ name: 'Légumes de saison', kind: 'food', unit: 'kg', colour: '#1f6b3a', pattern: 'leaves', price: 190 },
      ...{ lots: [14_000], minimum: 8_000 },
    },
    {
      ...{ name: 'Boîte en fibre', kind: 'packaging', unit: 'piece', colour: '#74431f', pattern: 'plain', price: 22 },
      ...{ lots: [260_000], minimum: 100_000 },
    },
  ],
  recipes: [
    {
      ...{ of: 'Tajine de légumes', makes: 20_000, guests: 20 },
      uses: { 'Légumes de saison': 5_000, 'Pois chiches': 1_200, 'Boîte en fibre': 20_000 },
      minutes: [['cooking', 110]],
    },
    {
      ...{ of: 'Riz au lait coco-cardamome', makes: 25_000, guests: 25 },
      uses: { 'Riz basmati': 1_500, 'Lait de coco': 4_000 },
      minutes: [['cooking', 60]],
    },
    {
      ...{ of: 'Kedjenou de poulet', makes: 15_000, guests: 15 },
      uses: { 'Poulet fermier': 3_000, 'Légumes de saison': 2_000, 'Riz basmati': 1_400 },
      minutes: [['cooking', 120]],
    },
  ],
  orders: [
    {
      ...{ kind: 'catering', title: 'Déjeuner d’équipe', due: 5, at: '12:30', reaches: 'accepted', guests: 30 },
      ...{ mode: 'takeAway', service: 'delivered', place: '12 quai de la Gare' },
      who: { kind: 'organisation', name: 'Ateliers du Canal', contact: 'Nadia', phone: '0140000001' },
      lines: [
        ['Tajine de légumes', 18_000],
        ['Kedjenou de poulet', 12_000],
        ['Riz au lait coco-cardamome', 30_000],
      ],
    },
    {
      ...{ kind: 'catering', title: 'Buffet de l’assemblée', due: 12, at: '19:00', reaches: 'quote', guests: 45 },
      ...{ mode: 'takeAway', service: 'delivered', place: 'Maison des voisins' },
      who: { kind: 'organisation', name: 'Régie de quartier', contact: 'Paul', phone: '0140000002' },
      lines: [['Buffet livré (par personne)', 45_000]],
    },
    {
      ...{ kind: 'catering', title: 'Anniversaire', due: 2, at: '16:00', reaches: 'making', guests: 12 },
      ...{ mode: 'takeAway' },
      who: { name: 'Monsieur Benali', phone: '0600000003' },
      lines: [
        ['Samoussas (les 3)', 12_000],
        ['Gâteau au miel medovik', 12_000],
      ],
    },
  ],
}
