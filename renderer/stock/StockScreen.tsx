// The stock: what there is, and what is done with it. Each job has its own address under `/stock`.

import './stock.css'
import { Redirect, Route, Switch } from 'wouter'
import type { MaterialId } from '../../shared/kernel/id.ts'
import { useMember } from '../app/session.tsx'
import { maySetStock } from './keepers.ts'
import { ChangeMaterial, MaterialForm } from './MaterialForm.tsx'
import { MaterialList } from './MaterialList.tsx'
import { MaterialScreen } from './MaterialScreen.tsx'
import { MoveScreen } from './MoveScreen.tsx'
import { PackScreen } from './PackScreen.tsx'
import { PlacesScreen } from './PlacesScreen.tsx'
import { ReceiveScreen } from './ReceiveScreen.tsx'
import { SuppliersScreen } from './SuppliersScreen.tsx'
import { UnloadScreen } from './UnloadScreen.tsx'

/** Everybody looks; what a role may not do is not shown. */
export function StockScreen() {
  const { role } = useMember()
  const maySet = maySetStock(role)
  const mayMove = role !== 'accountant'
  return (
    <Switch>
      <Route path="/stock" component={MaterialList} />
      <Route path="/stock/places" component={PlacesScreen} />
      <Route path="/stock/suppliers" component={SuppliersScreen} />
      {maySet && <Route path="/stock/new">{() => <MaterialForm />}</Route>}
      {maySet && (
        <Route path="/stock/receive/:id?">
          {({ id }) => <ReceiveScreen first={(id ?? null) as MaterialId | null} />}
        </Route>
      )}
      <Route path="/stock/material/:id">{({ id }) => <MaterialScreen id={id as MaterialId} />}</Route>
      {maySet && (
        <Route path="/stock/material/:id/change">{({ id }) => <ChangeMaterial id={id as MaterialId} />}</Route>
      )}
      {mayMove && <Route path="/stock/move" component={MoveScreen} />}
      {mayMove && <Route path="/stock/pack" component={PackScreen} />}
      {mayMove && <Route path="/stock/unload" component={UnloadScreen} />}
      <Route>
        <Redirect to="/stock" replace />
      </Route>
    </Switch>
  )
}
