// The workshop: what can be made now, what was made, how it is made, what to buy. Each job has its own address.

import './workshop.css'
import { Redirect, Route, Switch } from 'wouter'
import type { ItemId } from '../../shared/kernel/id.ts'
import { GuestsScreen } from './GuestsScreen.tsx'
import { MakeScreen } from './MakeScreen.tsx'
import { RecipeScreen } from './RecipeScreen.tsx'
import { ShoppingScreen } from './ShoppingScreen.tsx'
import { WorkshopHome } from './WorkshopHome.tsx'

/** Everybody looks; what a role may not do is not shown. */
export function WorkshopScreen() {
  return (
    <Switch>
      <Route path="/workshop" component={WorkshopHome} />
      <Route path="/workshop/make/:id">{({ id }) => <MakeScreen key={id} item={id as ItemId} />}</Route>
      <Route path="/workshop/recipe/:id">{({ id }) => <RecipeScreen key={id} item={id as ItemId} />}</Route>
      <Route path="/workshop/shopping" component={ShoppingScreen} />
      <Route path="/workshop/guests" component={GuestsScreen} />
      <Route>
        <Redirect to="/workshop" replace />
      </Route>
    </Switch>
  )
}
