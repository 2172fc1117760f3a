// The textile demo's stockroom: rolls, trims, three recipes, and what was ordered for the coming days.

import type { DemoWorkroom } from './demo-coop.ts'

export const TEXTILE_WORKROOM: DemoWorkroom = {
  supplier: 'Tissus Bamako',
  places: [
    ['Le stand', 'stand'],
    ['La voiture', 'car'],
  ],
  materials: [
    {
      ...{
        name: 'Wax « plumes » bleu',
        kind: 'cloth',
        unit: 'm',
        family: 'wax',
        colour: '#23388f',
        pattern: 'wax-rings',
      },
      ...{ price: 900, lots: [8_400, 3_200], minimum: 6_000, widthMm: 1160, gsm: 150 },
    },
    {
      ...{ name: 'Wax « éventails » rouge', kind: 'cloth', unit: 'm', family: 'wax', colour: '#b3361b' },
      ...{ pattern: 'wax-ovals', price: 900, lots: [2_100], minimum: 4_000, widthMm: 1160, gsm: 150 },
    },
    {
      ...{ name: 'Jean récupéré', kind: 'cloth', unit: 'm', colour: '#0e6b74', pattern: 'patchwork', price: 150 },
      ...{ lots: [4_800, 2_600, 1_900], minimum: 3_000, origin: 'reused' },
    },
    {
      ...{ name: 'Doublure coton écru', kind: 'cloth', unit: 'm', colour: '#a84b12', pattern: 'plain', price: 480 },
      ...{ lots: [12_500], minimum: 5_000, widthMm: 1400, gsm: 120 },
    },
    {
      ...{
        name: 'Fermeture éclair 20 cm',
        kind: 'trim',
        unit: 'piece',
        colour: '#47505c',
        pattern: 'stripes',
        price: 45,
      },
      ...{ lots: [34_000], minimum: 20_000, pictogram: 'zip' },
    },
    {
      ...{ name: 'Fil noir 500 m', kind: 'thread', unit: 'piece', colour: '#201a16', pattern: 'plain', price: 190 },
      ...{ lots: [3_000], minimum: 4_000, pictogram: 'thread' },
    },
  ],
  recipes: [
    {
      ...{ of: 'Trousse wax doublée', makes: 1_000 },
      uses: { 'Wax « plumes » bleu': 250, 'Doublure coton écru': 250, 'Fermeture éclair 20 cm': 1_000 },
      minutes: [
        ['cutting', 8],
        ['sewing', 22],
      ],
    },
    {
      ...{ of: 'Sac cabas wax', makes: 1_000 },
      uses: { 'Wax « plumes » bleu': 800, 'Doublure coton écru': 700 },
      minutes: [
        ['cutting', 12],
        ['sewing', 40],
      ],
    },
    {
      ...{ of: 'Sac à dos en jean', makes: 1_000 },
      uses: { 'Jean récupéré': 900, 'Doublure coton écru': 600, 'Fermeture éclair 20 cm': 2_000 },
      minutes: [
        ['cutting', 20],
        ['sewing', 75],
      ],
    },
  ],
  orders: [
    {
      ...{ kind: 'madeToOrder', title: 'Douze trousses pour la crèche', due: 6, at: null, reaches: 'accepted' },
      who: { kind: 'organisation', name: 'Crèche des Lilas', contact: 'Inès', phone: '0320000001' },
      lines: [['Trousse wax doublée', 12_000]],
    },
    {
      ...{ kind: 'alteration', title: 'Ourlet et fermeture', due: 2, at: '17:00', reaches: 'making' },
      who: { name: 'Madame Delattre', phone: '0600000002' },
      lines: [
        ['Ourlet de pantalon', 1_000],
        ['Changement de fermeture', 1_000],
      ],
    },
    {
      ...{ kind: 'madeToOrder', title: 'Fanions pour la fête de l’école', due: 11, at: null, reaches: 'quote' },
      who: { kind: 'organisation', name: 'École Jean-Macé', contact: 'Karim', phone: '0320000003' },
      lines: [['Fanions de fête (3 m)', 10_000]],
    },
    {
      ...{ kind: 'madeToOrder', title: 'Sac cabas pour un anniversaire', due: 1, at: '12:00', reaches: 'ready' },
      who: { name: 'Salima', phone: '0600000004' },
      lines: [['Sac cabas wax', 1_000]],
    },
  ],
}
