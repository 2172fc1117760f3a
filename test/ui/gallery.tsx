// Draws one page of the gallery, chosen by the address: ?page=sell&theme=night&dir=rtl&training.

import '../../renderer/look/look.css'
import './gallery.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PAGES } from './gallery-pages.tsx'
import { wordsOf } from './gallery-words.ts'

const asked = new URLSearchParams(location.search)
const direction = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr'
const Page = PAGES[asked.get('page') ?? 'sell']

document.documentElement.dir = direction
document.documentElement.lang = direction === 'rtl' ? 'ar' : 'fr'
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'day'
if (asked.has('training')) document.documentElement.dataset['training'] = ''

const root = document.querySelector('#root')
if (root && Page) {
  createRoot(root).render(
    <StrictMode>
      <div className="gallery">
        <Page words={wordsOf(direction)} />
      </div>
    </StrictMode>,
  )
}
