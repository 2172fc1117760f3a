// The stock: what there is, and what is done with it. Each job has its own address under `/stock`.

import './stock.css'
import { Redirect, Route, Switch } from 'wouter'
import { MaterialList } from './MaterialList.tsx'
import { PlacesScreen } from './PlacesScreen.tsx'

/** Everybody looks; what a role may not do is not shown. */
export function StockScreen() {
  return (
    <Switch>
      <Route path="/stock" component={MaterialList} />
      <Route path="/stock/places" component={PlacesScreen} />
      <Route>
        <Redirect to="/stock" replace />
      </Route>
    </Switch>
  )
}
