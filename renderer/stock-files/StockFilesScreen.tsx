// The stock as files for a spreadsheet: three lists that go out and come back, and two that only go out.

import './stock-files.css'
import { Redirect, Route, Switch } from 'wouter'
import { SHEETS, type Sheet } from '../../shared/exchange/sheets.ts'
import { FilesHome } from './FilesHome.tsx'
import { SheetScreen } from './SheetScreen.tsx'

/** Each list has its own address under `/stock/files`. */
export function StockFilesScreen() {
  return (
    <Switch>
      <Route path="/stock/files" component={FilesHome} />
      <Route path="/stock/files/:sheet">
        {({ sheet }) => (isSheet(sheet) ? <SheetScreen key={sheet} sheet={sheet} /> : <Home />)}
      </Route>
      <Route>
        <Home />
      </Route>
    </Switch>
  )
}

function Home() {
  return <Redirect to="/stock/files" replace />
}

function isSheet(word: string): word is Sheet {
  return (SHEETS as readonly string[]).includes(word)
}
