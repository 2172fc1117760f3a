// The articles and what is done with them: each job has its own address under `/catalogue`.

import { Redirect, Route, Switch } from 'wouter'
import type { ArticleId, ModelId } from '../../shared/kernel/id.ts'
import { useMember } from '../app/session.tsx'
import { ArticleList } from './ArticleList.tsx'
import { ArticleScreen } from './ArticleScreen.tsx'
import { ArchivedScreen } from './ArchivedScreen.tsx'
import { ImportScreen } from './ImportScreen.tsx'
import { ModelScreen } from './ModelScreen.tsx'
import { OneOffScreen } from './OneOffScreen.tsx'
import { RangesScreen } from './RangesScreen.tsx'
import { StockScreen } from './StockScreen.tsx'
import { VariantsScreen } from './VariantsScreen.tsx'

/** Cashiers put one-off pieces on sale and take out samples; managers and stock keepers do everything. */
export function CatalogueScreen() {
  const mayEdit = useMember().role !== 'cashier'
  return (
    <Switch>
      <Route path="/catalogue">
        <ArticleList mayEdit={mayEdit} />
      </Route>
      <Route path="/catalogue/one-off" component={OneOffScreen} />
      <Route path="/catalogue/stock/:id">
        {({ id }) => <StockScreen article={id as ArticleId} mayReceive={mayEdit} />}
      </Route>
      <Route path="/catalogue/model/:id">{({ id }) => <ModelScreen id={id as ModelId} mayEdit={mayEdit} />}</Route>
      {mayEdit && <Route path="/catalogue/variants/:id">{({ id }) => <VariantsScreen id={id as ArticleId} />}</Route>}
      {mayEdit && <Route path="/catalogue/new">{() => <ArticleScreen article={null} />}</Route>}
      {mayEdit && (
        <Route path="/catalogue/article/:id">{({ id }) => <ArticleScreen article={id as ArticleId} />}</Route>
      )}
      {mayEdit && <Route path="/catalogue/ranges" component={RangesScreen} />}
      {mayEdit && <Route path="/catalogue/import" component={ImportScreen} />}
      {mayEdit && <Route path="/catalogue/archived" component={ArchivedScreen} />}
      <Route>
        <Redirect to="/catalogue" replace />
      </Route>
    </Switch>
  )
}
