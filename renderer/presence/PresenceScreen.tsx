// The people at work: who is here, the hours, the week, the kinds of work. Each job has its own address.

import './presence.css'
import { Redirect, Route, Switch } from 'wouter'
import { useMember } from '../app/session.tsx'
import { HereScreen } from './HereScreen.tsx'
import { HoursScreen } from './HoursScreen.tsx'
import { WeekScreen } from './WeekScreen.tsx'
import { WorkScreen } from './WorkScreen.tsx'

/** Everybody looks; what a role may not do is not shown. */
export function PresenceScreen() {
  const { role } = useMember()
  return (
    <Switch>
      <Route path="/people" component={HereScreen} />
      <Route path="/people/hours" component={HoursScreen} />
      <Route path="/people/week" component={WeekScreen} />
      {role === 'manager' && <Route path="/people/work" component={WorkScreen} />}
      <Route>
        <Redirect to="/people" replace />
      </Route>
    </Switch>
  )
}
