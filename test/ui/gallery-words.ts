// Words for the gallery, in French and Arabic: the app's own live in its texts.

/** The gallery's reader. */
export interface Words {
  euros: (cents: number) => string
  metres: (thousandths: number) => string
  label: (french: string, arabic: string) => string
}

/** Words left to right (French) or right to left (Arabic). */
export function wordsOf(direction: string): Words {
  const isArabic = direction === 'rtl'
  const locale = isArabic ? 'ar-u-ca-gregory-nu-latn' : 'fr-FR'
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const length = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
  return {
    euros: (cents) => money.format(cents / 100),
    metres: (thousandths) => `${length.format(thousandths / 1000)} m`,
    label: (french, arabic) => (isArabic ? arabic : french),
  }
}
