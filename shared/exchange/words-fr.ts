// What files say in French.

import type { FileWords } from './file-words.ts'

export const fr: FileWords = {
  headings: {
    ...{ name: 'nom', kind: 'sorte', unit: 'unité', family: 'famille', supplier: 'fournisseur' },
    ...{ price: 'prix à l’unité (€)', minimum: 'minimum', width: 'largeur (cm)', gsm: 'g/m²' },
    ...{ composition: 'composition', origin: 'origine', colour: 'couleur', barcode: 'code-barres' },
    ...{ allergens: 'allergènes', byLot: 'par rouleau', lot: 'rouleau', offcut: 'chute', useBy: 'à utiliser avant' },
    ...{ place: 'lieu', quantity: 'quantité', value: 'valeur (€)', ref: 'réf. Étal', article: 'article' },
    ...{ yield: 'on en fait', guests: 'personnes', ingredient: 'avec quoi', anyOf: 'n’importe quel' },
    keptAt: 'conservation',
    ...{ waste: 'perte (%)', packaging: 'emballage', work: 'travail', minutes: 'minutes', step: 'étape' },
    ...{ ingredientRef: 'réf. avec quoi', type: 'type', unitCost: 'coût à l’unité (€)', day: 'jour', date: 'date' },
    ...{ cause: 'cause', who: 'qui', note: 'note', entry: 'écriture du journal' },
  },
  units: { piece: 'pièce', m: 'm', kg: 'kg', l: 'l' },
  kinds: {
    ...{ cloth: 'tissu', trim: 'mercerie', thread: 'fil', food: 'à cuisiner' },
    ...{ packaging: 'emballage', other: 'autre' },
  },
  origins: { new: 'neuf', reused: 'récupéré', given: 'donné' },
  work: {
    ...{ cutting: 'couper', sewing: 'coudre', finishing: 'finir', cooking: 'cuisiner', packing: 'emballer' },
    other: 'autre',
  },
  kept: { cold: 'frais', hot: 'chaud', frozen: 'congelé', ambient: 'étagère' },
  causes: {
    ...{ sold: 'vendu', returned: 'rapporté par un client', received: 'arrivé', purchase: 'acheté', reuse: 'récupéré' },
    ...{ transferred: 'changé d’endroit', made: 'fabriqué', usedUp: 'utilisé pour fabriquer', counted: 'compté' },
    ...{ reversed: 'annulé', revalued: 'valeur corrigée', sample: 'échantillon', gift: 'donné', theft: 'volé' },
    ...{ broken: 'cassé', waste: 'perdu, jeté', used: 'utilisé à l’atelier', missing: 'manquant' },
  },
  types: { article: 'article', material: 'matière' },
  answers: { yes: 'oui', no: 'non' },
  store: 'réserve',
  files: {
    ...{ materials: 'matieres', recipes: 'recettes', count: 'comptage', levels: 'stock', movements: 'mouvements' },
    template: 'modele',
  },
}
