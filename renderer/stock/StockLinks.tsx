// The row that leads to the other screens of stock and workshop.

import { Link } from 'wouter'
import { useMember } from '../app/session.tsx'
import { useText } from '../text/use-text.ts'
import { STOCK_LINKS } from './stock-links.ts'

/** Only what this role may open. */
export function StockLinks() {
  const { t } = useText()
  const { role } = useMember()
  return (
    <nav aria-label={t('stock.links')}>
      <ul className="stock-links">
        {STOCK_LINKS.filter(({ roles }) => roles.includes(role)).map(({ path, word, icon: Icon }) => (
          <li key={path}>
            <Link href={path} className="stock-link">
              <Icon aria-hidden="true" />
              <span>{t(word)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
