// Articles of the gallery's stall.

import type { Art } from '../../renderer/ui/PictureTile.tsx'
import type { RangeTab } from '../../renderer/ui/RangeTabs.tsx'

/** Its ranges. */
export const RANGES: readonly RangeTab[] = [
  { id: 'wax', label: 'Wax', colour: 'indigo', pattern: 'wax-rings' },
  { id: 'reuse', label: 'Réemploi', colour: 'petrol', pattern: 'patchwork' },
  { id: 'alter', label: 'Retouche', colour: 'plum', pattern: 'stripes' },
  { id: 'class', label: 'Atelier', colour: 'rust', pattern: 'dots' },
]

interface GalleryArticle {
  id: string
  label: string
  arabic: string
  cents: number
  left: number | null
  art: Art
}

/** Its articles. */
export const ARTICLES: readonly GalleryArticle[] = [
  ['Pochette wax', 'حقيبة صغيرة', 1800, 24, 'pouch', 'indigo', 'wax-rings'],
  ['Tote bag', 'حقيبة قماش', 2500, 15, 'tote', 'brick', 'wax-ovals'],
  ['Bandeau', 'عصابة رأس', 900, 40, 'headband', 'indigo', 'wax-rings'],
  ['Nœud papillon', 'ربطة عنق', 1200, 2, 'bow-tie', 'brick', 'wax-ovals'],
  ['Guirlande', 'زينة', 650, null, 'garland', 'petrol', 'patchwork'],
  ['Sac du jour', 'حقيبة اليوم', 4500, 1, 'backpack', 'forest', 'leaves'],
  ['Chouchou', 'ربطة شعر', 500, 32, 'scrunchie', 'rose', 'flowers'],
  ['Porte-clés', 'حمالة مفاتيح', 400, 0, 'keyring', 'violet', 'kente'],
  ['Coussin', 'وسادة', 2200, 7, 'cushion', 'earth', 'bogolan'],
  ['Panière', 'سلة', 1600, 9, 'basket', 'olive', 'scales'],
  ['Étui lunettes', 'علبة نظارات', 1100, 12, 'glasses-case', 'ocean', 'check'],
  ['Thieb poulet', 'تياب بالدجاج', 1250, null, 'plate-rice', 'rust', 'dots'],
  ['Jus de bissap', 'عصير كركديه', 300, 48, 'glass', 'plum', 'stripes'],
  ['Beignets', 'زلابية', 350, 20, 'fritters', 'slate', 'plain'],
].map(([label, arabic, cents, left, pictogram, colour, pattern]) => ({
  id: String(label),
  label: String(label),
  arabic: String(arabic),
  cents: Number(cents),
  left: left === null ? null : Number(left),
  art: { pictogram, colour, pattern } as Art,
}))

/** Its people. */
export const PEOPLE = [
  { id: 'awa', name: 'Awa', colour: 'brick' },
  { id: 'bintou', name: 'Bintou', colour: 'petrol' },
  { id: 'carla', name: 'Carla', colour: 'indigo' },
  { id: 'daria', name: 'Дарья', colour: 'violet' },
  { id: 'efua', name: 'Efua', colour: 'rust' },
  { id: 'masuma', name: 'معصومه', colour: 'rose' },
  { id: 'halyna', name: 'Галина', colour: 'ocean' },
  { id: 'grace', name: 'Grace', colour: 'forest' },
] as const
