// The picture a name calls for.

import { describe, expect, it } from 'vitest'
import { pictogramNamed, PICTOGRAM_NAMES, pictureOf, suggestPictogram } from '../../renderer/ui/pictograms.ts'

describe('the pictogram of an article', () => {
  it.each([
    ['Pochette wax', 'pouch'],
    ['Tote bag', 'tote'],
    ['Sac à dos enfant', 'backpack'],
    ['Bandeau', 'headband'],
    ['Nœud papillon', 'bow-tie'],
    ['Guirlande de fanions', 'garland'],
    ['Chouchou', 'scrunchie'],
    ['Porte-clés', 'keyring'],
    ['Étui lunettes', 'glasses-case'],
    ['Ourlet pantalon', 'trousers-hem'],
    ['Fermeture éclair', 'zip'],
    ['Atelier couture', 'people'],
    ['Thieb poulet', 'plate-rice'],
    ['Mafé', 'stew'],
    ['Poisson braisé', 'fish'],
    ['Beignets (x6)', 'fritters'],
    ['ALOCO', 'plantain'],
    ['Jus de bissap 25 cl', 'glass'],
    ['Thé à la menthe', 'cup'],
    ['Gâteaux secs', 'cake'],
    ['Bière artisanale', 'beer'],
    ['Peanuts', 'peanuts'],
    ['Sewing machine hire', 'sewing-machine'],
    ['Earrings', 'jewel'],
  ])('%s is a %s', (name, pictogram) => expect(suggestPictogram(name)).toBe(pictogram))

  it('is a box when the name says nothing we know', () => {
    expect(suggestPictogram('Zyx 42')).toBe('box')
    expect(suggestPictogram('')).toBe('box')
  })

  it('does not hear a word inside another', () => {
    expect(suggestPictogram('Sacre bleu')).toBe('box')
  })

  it('is drawn, for each of at least forty-five names', () => {
    expect(PICTOGRAM_NAMES.length).toBeGreaterThanOrEqual(45)
    for (const name of PICTOGRAM_NAMES) expect(pictureOf(name).length, name).toBeGreaterThan(0)
  })

  it('is a box when its name is from another version', () => {
    expect(pictogramNamed('teapot-of-the-future')).toBe('box')
    expect(pictogramNamed('tote')).toBe('tote')
  })
})
