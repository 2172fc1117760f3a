// Counting: where counts are begun and taken up again, the list that is walked, and what differs.

import './count.css'
import { Redirect, Route, Switch } from 'wouter'
import type { CountId } from '../../shared/kernel/id.ts'
import { CountsScreen } from './CountsScreen.tsx'
import { ReviewScreen } from './ReviewScreen.tsx'
import { WalkScreen } from './WalkScreen.tsx'

/** Each count has its own address under `/stock/count`. */
export function CountScreen() {
  return (
    <Switch>
      <Route path="/stock/count" component={CountsScreen} />
      <Route path="/stock/count/:id">{({ id }) => <WalkScreen count={id as CountId} />}</Route>
      <Route path="/stock/count/:id/review">{({ id }) => <ReviewScreen count={id as CountId} />}</Route>
      <Route>
        <Redirect to="/stock/count" replace />
      </Route>
    </Switch>
  )
}
