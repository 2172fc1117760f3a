// Pages of the gallery on which one sells, is paid, counts and measures.

import { Banknote, Coffee, CreditCard, Ellipsis, MapPin, ShoppingBag, ArrowRight, Printer } from 'lucide-react'
import { useState } from 'react'
import { ArtPicture } from '../../renderer/ui/ArtPicture.tsx'
import { BigButton } from '../../renderer/ui/BigButton.tsx'
import { CashCounter } from '../../renderer/ui/CashCounter.tsx'
import { likelyNotes } from '../../renderer/ui/denominations.ts'
import { fly } from '../../renderer/ui/fly.ts'
import { MoneyPad } from '../../renderer/ui/MoneyPad.tsx'
import { MoneyRow } from '../../renderer/ui/MoneyRow.tsx'
import { PictureTile } from '../../renderer/ui/PictureTile.tsx'
import { QuantityPad } from '../../renderer/ui/QuantityPad.tsx'
import { RangeTabs } from '../../renderer/ui/RangeTabs.tsx'
import { Screen } from '../../renderer/ui/Screen.tsx'
import { SearchBox } from '../../renderer/ui/SearchBox.tsx'
import { Segmented } from '../../renderer/ui/Segmented.tsx'
import { Slider } from '../../renderer/ui/Slider.tsx'
import { StackedBar } from '../../renderer/ui/StackedBar.tsx'
import { Stepper } from '../../renderer/ui/Stepper.tsx'
import { Thermometer } from '../../renderer/ui/Thermometer.tsx'
import { TicketButton } from '../../renderer/ui/TicketButton.tsx'
import { VoiceButton } from '../../renderer/ui/VoiceButton.tsx'
import { ARTICLES, RANGES } from './gallery-art.ts'
import type { Words } from './gallery-words.ts'

const nothing = () => undefined
const PHOTO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#cdb492"/><circle cx="320" cy="250" r="150" fill="#8d4f2a"/></svg>',
)}`

/** The stall. */
export function SellPage({ words }: { words: Words }) {
  const { euros, label } = words
  const [range, setRange] = useState('wax')
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState('away')
  const size = innerHeight < 700 ? 'small' : 'regular'
  return (
    <div className="gallery-sell">
      <div className="gallery-rail" />
      <main className="gallery-main">
        <h1 className="unseen">{label('Vendre', 'بيع')}</h1>
        <div className="gallery-top">
          <SearchBox
            label={label('Chercher ou scanner', 'بحث أو مسح')}
            clearLabel="x"
            value={search}
            onChange={setSearch}
          />
          <BigButton size="small" icon={<MapPin />} label={label('Foire', 'سوق')} />
          <VoiceButton label={label('Écouter', 'استمع')} onPress={nothing} />
        </div>
        <RangeTabs label="Ranges" tabs={RANGES} selectedId={range} onSelect={setRange} panelId="tiles" />
        <div className="gallery-tiles" id="tiles" role="tabpanel" aria-label={range}>
          {ARTICLES.map((article, index) => (
            <PictureTile
              key={article.id}
              id={article.id}
              label={label(article.label, article.arabic)}
              priceText={euros(article.cents)}
              priceNote={article.label === 'Guirlande' ? label('/ m', '/ م') : undefined}
              badgeText={article.left === null ? undefined : String(article.left)}
              badgeLabel={article.left === null ? undefined : label(`reste ${article.left}`, `بقي ${article.left}`)}
              badgeTone={article.left === 0 ? 'none' : (article.left ?? 9) < 4 ? 'low' : 'plain'}
              countText={index === 1 ? '×2' : undefined}
              art={article.art}
              photoUrl={article.label === 'Coussin' ? PHOTO : undefined}
              size={size}
              onPress={(_, tile) => fly(tile, document.querySelector<HTMLElement>('.gallery-basket') ?? tile)}
              onLongPress={nothing}
            />
          ))}
        </div>
      </main>
      <aside className="gallery-basket" aria-label={label('Panier', 'السلة')}>
        <div className="gallery-row">
          <h2>{label('Panier', 'السلة')}</h2>
          <TicketButton label="14:32" figure={euros(2300)} onPress={nothing} />
        </div>
        {ARTICLES.slice(0, 2).map((article) => (
          <div key={article.id} className="gallery-line">
            <ArtPicture art={article.art} size={64} />
            <div>
              <div className="gallery-line-head">
                <strong>{label(article.label, article.arabic)}</strong>
                <strong className="figure">{euros(article.cents * 2)}</strong>
              </div>
              <div>
                <Stepper
                  label={article.label}
                  valueText="2"
                  lessLabel={label('Un de moins', 'أقل')}
                  moreLabel={label('Un de plus', 'أكثر')}
                  onLess={nothing}
                  onMore={nothing}
                />
              </div>
            </div>
          </div>
        ))}
        <Segmented
          label={label('Où', 'أين')}
          value={place}
          onChange={setPlace}
          options={[
            { id: 'here', label: label('Sur place', 'هنا'), icon: <Coffee /> },
            { id: 'away', label: label('À emporter', 'سفري'), icon: <ShoppingBag /> },
          ]}
        />
        <div className="gallery-total">
          <span>{label('À payer', 'للدفع')}</span>
          <strong className="figure">{euros(5225)}</strong>
        </div>
        <div className="gallery-tenders">
          <BigButton tone="go" iconAt="top" icon={<Banknote />} label={label('Espèces', 'نقدا')} />
          <BigButton iconAt="top" icon={<CreditCard />} label={label('Carte', 'بطاقة')} />
          <BigButton iconAt="top" icon={<Ellipsis />} label={label('Autre', 'أخرى')} />
        </div>
      </aside>
    </div>
  )
}

/** Cash and change. */
export function PayPage({ words }: { words: Words }) {
  const { euros, label } = words
  const [counts, setCounts] = useState<Record<number, number>>({ 5000: 1, 1000: 1 })
  return (
    <Screen
      title={label('Encaisser', 'الدفع')}
      actions={<VoiceButton isSpeaking label={label('Écouter', 'استمع')} onPress={nothing} />}
      footer={
        <>
          <BigButton tone="quiet" icon={<Printer />} label={label('Ticket', 'إيصال')} />
          <BigButton
            tone="go"
            size="huge"
            iconAt="end"
            icon={<ArrowRight />}
            label={label('C’est fait, au suivant', 'تم، التالي')}
          />
        </>
      }
    >
      <div className="gallery-two">
        <div>
          <MoneyPad
            label={label('Tu reçois', 'تستلم')}
            name={euros}
            counts={counts}
            onAdd={(cents) => setCounts({ ...counts, [cents]: (counts[cents] ?? 0) + 1 })}
            onHold={nothing}
          />
          <div className="gallery-row">
            {likelyNotes(5225).map((cents) => (
              <BigButton key={cents} tone="quiet" isFigure label={euros(cents)} />
            ))}
          </div>
        </div>
        <div className="gallery-page">
          <strong className="figure" style={{ fontSize: 'var(--size-huge)', lineHeight: 1 }}>
            {euros(775)}
          </strong>
          <MoneyRow
            label={label('Tu rends', 'تعيد')}
            groups={[500, 200, 50, 20, 5].map((denomination) => ({ denomination, count: denomination === 20 ? 2 : 1 }))}
            groupLabel={({ denomination, count }) => `${count} × ${euros(denomination)}`}
          />
          <MoneyRow
            label={label('Beaucoup', 'كثير')}
            groups={[
              { denomination: 2000, count: 3 },
              { denomination: 1000, count: 7 },
              { denomination: 100, count: 3 },
              { denomination: 1, count: 4 },
            ]}
            groupLabel={({ denomination, count }) => `${count} × ${euros(denomination)}`}
          />
        </div>
      </div>
    </Screen>
  )
}

/** The drawer. */
export function CountPage({ words }: { words: Words }) {
  const { euros, label } = words
  const [counts, setCounts] = useState<Record<number, number>>({ 2000: 4, 1000: 7, 500: 3, 200: 12, 50: 8 })
  return (
    <Screen title={label('Compter le tiroir', 'عد الدرج')}>
      <CashCounter
        label={label('Tiroir', 'الدرج')}
        counts={counts}
        onChange={setCounts}
        format={euros}
        totalLabel={label('Compté', 'المجموع')}
        names={{
          count: (face) => label(`Combien de ${face}`, `كم ${face}`),
          more: (face) => label(`${face} de plus`, `${face} أكثر`),
          fewer: (face) => label(`${face} de moins`, `${face} أقل`),
        }}
      />
    </Screen>
  )
}

/** Lengths, prices, parts and goals. */
export function MeasurePage({ words }: { words: Words }) {
  const { metres, euros, label } = words
  const [length, setLength] = useState<number | null>(2500)
  const [price, setPrice] = useState(1800)
  return (
    <Screen title={label('Guirlande, combien ?', 'كم متر؟')}>
      <div className="gallery-two">
        <QuantityPad
          label={label('Longueur', 'الطول')}
          value={length}
          onChange={setLength}
          format={metres}
          note={euros(((length ?? 0) * 650) / 1000)}
          quickLabel={label('Longueurs', 'أطوال')}
          quick={[250, 500, 1000, 2500, 5000].map((thousandths) => ({ label: metres(thousandths), thousandths }))}
          keypadLabel={label('Chiffres', 'أرقام')}
          backspaceLabel={label('Effacer', 'مسح')}
        />
        <div className="gallery-page">
          <Stepper
            size="large"
            label={label('Pièces', 'قطع')}
            valueText="12"
            lessLabel={label('Moins', 'أقل')}
            moreLabel={label('Plus', 'أكثر')}
            onLess={nothing}
            onMore={nothing}
          />
          <Slider
            label={label('Prix', 'السعر')}
            valueText={euros(price)}
            value={price}
            min={500}
            max={4000}
            step={50}
            onChange={setPrice}
          />
          <StackedBar
            label={label('Ce que coûte la pochette', 'التكلفة')}
            parts={[
              {
                id: 'cloth',
                label: label('Tissu', 'قماش'),
                amountText: euros(420),
                value: 420,
                colour: 'indigo',
                pattern: 'wax-rings',
              },
              {
                id: 'trim',
                label: label('Fermeture', 'سحاب'),
                amountText: euros(110),
                value: 110,
                colour: 'plum',
                pattern: 'stripes',
              },
              { id: 'host', label: label('CAE', 'تعاونية'), amountText: euros(150), value: 150, colour: 'slate' },
              {
                id: 'vat',
                label: label('TVA', 'ضريبة'),
                amountText: euros(300),
                value: 300,
                colour: 'earth',
                pattern: 'check',
              },
              {
                id: 'maker',
                label: label('Pour elle', 'لها'),
                amountText: euros(820),
                value: 820,
                colour: 'forest',
                pattern: 'leaves',
              },
            ]}
          />
          <Thermometer
            label={label('Machine à coudre', 'ماكينة')}
            value={540}
            goal={800}
            valueText={euros(54000)}
            goalText={euros(80000)}
            height={220}
          />
        </div>
      </div>
    </Screen>
  )
}
