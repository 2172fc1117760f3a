// Every pictogram by name, and the one that a name of article suggests.

import { fold } from '../../shared/kernel/text.ts'
import type { Picture } from './picture.ts'
import { FOOD_PICTURES } from './pictures-food.ts'
import { ORDER_PICTURES } from './pictures-orders.ts'
import { SEWING_PICTURES } from './pictures-sewing.ts'
import { THING_PICTURES } from './pictures-things.ts'

const PICTURES = { ...SEWING_PICTURES, ...FOOD_PICTURES, ...THING_PICTURES, ...ORDER_PICTURES } as const

/** A pictogram's name. */
export type PictogramName = keyof typeof PICTURES

/** Names of the pictograms, in the order they are offered: sewing, kitchen, everything else. */
export const PICTOGRAM_NAMES = Object.keys(PICTURES) as PictogramName[]

/** The pieces of a pictogram. */
export function pictureOf(name: PictogramName): Picture {
  return PICTURES[name]
}

/** `value` as a pictogram name; anything unknown is a box. */
export function pictogramNamed(value: string): PictogramName {
  return PICTOGRAM_NAMES.find((name) => name === value) ?? 'box'
}

/**
 * The pictogram a French or English name calls for: the first word that means something, longest expressions
 * first (`ourlet pantalon` before `pantalon`); a box when none does. Accents, case and plurals are ignored.
 */
export function suggestPictogram(name: string): PictogramName {
  const words = ` ${fold(name)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ')} `
  let best: { at: number; length: number; pictogram: PictogramName } | undefined
  for (const [expression, pictogram] of EXPRESSIONS) {
    const at = words.indexOf(` ${expression} `)
    if (at < 0) continue
    const length = expression.split(' ').length
    if (!best || length > best.length || (length === best.length && at < best.at)) best = { at, length, pictogram }
  }
  return best?.pictogram ?? 'box'
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?:(?<=eau)x|(?<!s)s)$/u, '') : word
}

const WORDS: Record<PictogramName, string> = {
  bag: 'sac, sac a main, sacoche, cabas, besace, panier en tissu, bag, handbag, purse, banane sac',
  tote: 'tote, tote bag, sac de course, sac en toile, shopping bag',
  backpack: 'sac a do, sac du jour, sac a dos, backpack, rucksack, cartable',
  pouch:
    'pochette, pochette wax, trousse, trousse de toilette, portefeuille, porte monnaie, pouch, pencil case, wallet, etui',
  headband: 'bandeau, serre tete, turban, headband, headwrap',
  'bow-tie': 'noeud papillon, noeud, cravate, bow tie, tie',
  garland: 'guirlande, fanion, banderole, garland, bunting',
  cloth:
    'tissu, coupon, pagne, wax, torchon, serviette, nappe, drap, plaid, linge, fabric, cloth, towel, napkin, tablecloth, lingette',
  'cloth-roll':
    'rouleau, metrage, rouleau de tissu, roll, molleton, toile, popeline, coton, lin, doublure, velour, jersey',
  cushion: 'coussin, oreiller, cushion, pillow, galette de chaise',
  scissors: 'retouche, coupe, ciseau, alteration, scissor, ajustement, reparation, repair',
  needle: 'couture, aiguille, broderie, sewing, needle, embroidery, epingle',
  'sewing-machine': 'machine, machine a coudre, sur mesure, confection, sewing machine, cour de couture',
  thread: 'fil, bobine, elastique, biai, ruban, ficelle, cordon, thread, ribbon, elastic, yarn, laine',
  button: 'bouton, pression, button, snap',
  zip: 'zip, fermeture, fermeture eclair, zipper, glissiere',
  'trousers-hem': 'ourlet, ourlet pantalon, pantalon, jean, jupe courte, hem, trouser, short',
  apron: 'tablier, manique, gant de cuisine, apron',
  cap: 'casquette, bob, chapeau, bonnet, toque, cap, hat, beanie',
  scarf: 'echarpe, foulard, snood, chale, scarf, shawl',
  dress:
    'robe, jupe, boubou, chemise, veste, kimono, blouse, tunique, t shirt, tee shirt, dress, skirt, shirt, jacket, vetement',
  scrunchie: 'chouchou, elastique a cheveux, scrunchie',
  keyring: 'porte cle, porte clef, clef, cle, keyring, key ring, grigri',
  'glasses-case': 'etui lunette, etui a lunette, lunette, glasse case',
  'plate-rice':
    'riz, thieb, thieboudienne, thiep, tieb, plat, jollof, couscou, attieke, rice, plate, poulet riz, assiette, pilaf, plov, biryani',
  stew: 'mafe, yassa, ragout, tajine, sauce, ndole, feijoada, moqueca, stew, curry, daube, gombo, domoda, marmite, goulash',
  chicken: 'poulet, poulet braise, brochette, viande, boeuf, agneau, dibi, kebab, chicken, meat, grill, volaille',
  fish: 'poisson, poisson braise, crevette, thon, capitaine, fish, shrimp, seafood, saumon',
  fritters:
    'beignet, pastel, accra, nem, samoussa, croquette, fataya, falafel, puff, fritter, samosa, bolani, chin chin, fritte, frite',
  plantain: 'aloco, alloco, banane, banane plantain, plantain, banana',
  'dessert-bowl':
    'dessert, thiakry, degue, glace, mousse, yaourt, creme, sorbet, compote, riz au lait, ice cream, pudding, yogurt',
  glass:
    'jus, bissap, gingembre, bouye, limonade, sirop, cocktail, citronnade, juice, drink, lemonade, boisson, soda, smoothie, verre',
  bottle: 'bouteille, eau, eau minerale, vin, huile, bottle, water, wine, oil, cidre, vinaigre',
  beer: 'biere, beer, pression biere, pinte, demi',
  jar: 'confiture, bocal, miel, pate, chutney, achard, piment, epice, conserve, pickle, jam, jar, honey, spice',
  peanuts: 'arachide, cacahuete, cacahouete, noix, noix de cajou, cajou, amande, peanut, nut, cashew',
  cup: 'the, the a la menthe, tisane, infusion, kinkeliba, tasse, mug, tea, cup, ataya, chocolat chaud',
  coffee: 'cafe, cafe touba, espresso, gobelet, coffee',
  cake: 'gateau, cake, tarte, brownie, cookie, biscuit, muffin, crepe, patisserie, brigadeiro, pie, pancake, gaufre, medovik',
  bread: 'pain, baguette, brioche, galette, naan, chapati, fataya pain, tartine, bread, bun, pirojki',
  soup: 'soupe, veloute, bouillon, bortsch, borsch, harira, chorba, soup, broth',
  salad: 'salade, crudite, legume, taboule, salad, vegetable, entree',
  fruit: 'fruit, mangue, ananas, pomme, orange, mango, apple, pasteque',
  wrap: 'sandwich, wrap, burger, panini, pita, galette garnie, hot dog, tacos',
  meal: 'menu, repas, formule, formule midi, buffet, traiteur, dejeuner, diner, meal, lunch, catering, banquet, plateau repas',
  people: 'atelier, cour, initiation, stage, animation, formation, workshop, lesson, class, adhesion, visite',
  jewel: 'bijou, bijoux, collier, boucle, boucle d oreille, bracelet, bague, broche, jewel, necklace, earring, badge',
  basket: 'panier, paniere, corbeille, vide poche, basket',
  candle: 'bougie, candle, photophore',
  soap: 'savon, shampoing, soap, karite, beurre de karite, baume, cosmetique',
  toy: 'jouet, doudou, peluche, poupee, marionnette, toy, doll, teddy, bavoir, hochet, bebe',
  book: 'livre, carnet, cahier, agenda, couverture de livre, book, notebook, marque page, carte postale',
  plant: 'plante, fleur, bouquet, cache pot, plant, flower, graine',
  gift: 'cadeau, carte cadeau, coffret, bon cadeau, gift, emballage, furoshiki',
  star: 'etoile, nouveaute, edition speciale, decoration, star',
  box: 'boite, carton, lot, box, divers, consigne',
  scale: 'vrac, poids, kilo, au poids, bulk',
  meter: 'metre, au metre, mesure, tape measure',
  stall: 'stand, marche, market, stall, location',
  heart: 'don, prix libre, soutien, donation, pourboire, tip, dahon',
  'take-in': 'cintrer, cintrage, reprendre, resserrer, take in',
  'let-out': 'elargir, agrandir, let out',
  shorten: 'raccourcir, raccourcissement, shorten',
  patch: 'piece au genou, raccommodage, trou, accroc, patch, mending',
  lining: 'doubler, changer la doublure, manteau, lining, coat',
  crockery: 'vaisselle, couvert, assiette consignee, crockery, tableware, dish',
  wheat: 'ble, farine, cereale, semoule, wheat, flour',
  shrimp: 'gamba, crustace, prawn, crab, crabe',
  egg: 'oeuf, omelette, egg',
  soybean: 'soja, tofu, edamame, soybean',
  milk: 'lait, lait caille, kefir, milk',
  nut: 'noisette, hazelnut, almond',
  celery: 'celeri, celery',
  mustard: 'moutarde, mustard',
  sesame: 'sesame, tahini',
  wine: 'vin rouge, vin blanc, verre de vin, red wine',
  lupin: 'lupin',
  mussel: 'moule, huitre, mussel, oyster',
  house: 'livraison, deplacement, delivery, transport, maison, rideau, curtain',
}

const EXPRESSIONS: readonly (readonly [string, PictogramName])[] = PICTOGRAM_NAMES.flatMap((pictogram) =>
  WORDS[pictogram].split(', ').map((words) => [words.split(' ').map(singular).join(' '), pictogram] as const),
)
