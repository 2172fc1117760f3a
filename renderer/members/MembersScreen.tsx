// The people one by one: everybody's faces for the manager, a member's own page for herself.

import { Redirect, Route, Switch } from 'wouter'
import type { MemberId } from '../../shared/kernel/id.ts'
import { useMember } from '../app/session.tsx'
import { OwnPage } from './OwnPage.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'

/** Who may not see everybody sees herself. */
export function MembersScreen() {
  const { id: own, role } = useMember()
  return (
    <Switch>
      {role === 'manager' && <Route path="/members" component={PeopleScreen} />}
      <Route path="/members/:id">
        {({ id }) =>
          role === 'manager' || id === own ? (
            <OwnPage key={id} member={id as MemberId} />
          ) : (
            <Redirect to={`/members/${own}`} replace />
          )
        }
      </Route>
      <Route>
        <Redirect to={`/members/${own}`} replace />
      </Route>
    </Switch>
  )
}
