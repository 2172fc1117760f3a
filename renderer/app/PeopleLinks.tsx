// The row that leads to the screens of the people: who is here, hours, the week, one's own page.

import './people-links.css'
import { CalendarDays, Clock, DoorOpen, IdCard, Scale, Users } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { useText } from '../text/use-text.ts'
import { useMember } from './session.tsx'

/** What a role may not open is not there. */
export function PeopleLinks() {
  const { t } = useText()
  const [location] = useLocation()
  const { id, role } = useMember()
  const links = [
    { path: '/people', word: t('presence.here'), icon: <DoorOpen /> },
    { path: '/people/week', word: t('presence.week'), icon: <CalendarDays /> },
    { path: '/people/hours', word: t('presence.hours'), icon: <Clock /> },
    { path: `/members/${id}`, word: t('presence.myPage'), icon: <IdCard /> },
    ...(role === 'manager'
      ? [
          { path: '/members', word: t('presence.people'), icon: <Users /> },
          { path: '/people/work', word: t('presence.works'), icon: <Scale /> },
        ]
      : []),
  ]
  return (
    <nav aria-label={t('presence.links')}>
      <ul className="people-links">
        {links.map(({ path, word, icon }) => (
          <li key={path}>
            <Link href={path} className="people-link" aria-current={location === path ? 'page' : undefined}>
              {icon}
              <span>{word}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
