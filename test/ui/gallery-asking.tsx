// Pages of the gallery on which one reads, answers and types.

import { House, Minus, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { AmountInput } from '../../renderer/ui/AmountInput.tsx'
import { ArtPicture } from '../../renderer/ui/ArtPicture.tsx'
import { BigButton } from '../../renderer/ui/BigButton.tsx'
import { Choice } from '../../renderer/ui/Choice.tsx'
import { ColourInput, PatternInput } from '../../renderer/ui/ColourInput.tsx'
import { COLOUR_NAMES, type ColourName } from '../../renderer/ui/colours.ts'
import { FaceGrid } from '../../renderer/ui/FaceGrid.tsx'
import { IconButton } from '../../renderer/ui/IconButton.tsx'
import { EmptyState, Notice } from '../../renderer/ui/Notice.tsx'
import { PATTERN_NAMES, type PatternName } from '../../renderer/ui/patterns.ts'
import { PhotoInput } from '../../renderer/ui/PhotoInput.tsx'
import { Pictogram } from '../../renderer/ui/Pictogram.tsx'
import { ProgressBar } from '../../renderer/ui/ProgressBar.tsx'
import { Card, Screen } from '../../renderer/ui/Screen.tsx'
import { Sheet } from '../../renderer/ui/Sheet.tsx'
import { SignaturePad } from '../../renderer/ui/SignaturePad.tsx'
import { StackedBar } from '../../renderer/ui/StackedBar.tsx'
import { SelectInput, TextInput } from '../../renderer/ui/TextInput.tsx'
import { Toggle } from '../../renderer/ui/Toggle.tsx'
import { ARTICLES, PEOPLE } from './gallery-art.ts'
import type { Words } from './gallery-words.ts'

const nothing = () => undefined

/** Faces and shares. */
export function PeoplePage({ words }: { words: Words }) {
  const { euros, label } = words
  return (
    <Screen title={label('Ce que nous partageons', 'ما نتقاسمه')}>
      <div className="gallery-page">
        <StackedBar
          words="inside"
          label={label('Partage', 'تقاسم')}
          parts={[
            {
              id: 'sold',
              label: label('Tissu, stand', 'قماش'),
              amountText: euros(53840),
              value: 538,
              colour: 'earth',
              pattern: 'bogolan',
            },
            { id: 'host', label: label('CAE, 10 %', 'تعاونية'), amountText: euros(15760), value: 157, colour: 'slate' },
            {
              id: 'left',
              label: label('À partager', 'للتقاسم'),
              amountText: euros(88000),
              value: 880,
              colour: 'forest',
              pattern: 'leaves',
            },
          ]}
        />
        <FaceGrid
          label={label('Qui ?', 'من؟')}
          faces={PEOPLE.map((p) => ({ ...p, detail: euros(9370) }))}
          selectedIds={['bintou']}
          onChoose={nothing}
        />
        <Card title={label('Awa', 'آوا')}>
          <StackedBar
            words="unseen"
            label={label('Sa part', 'حصتها')}
            parts={[
              { id: 'a', label: 'A', amountText: euros(70), value: 70, colour: 'brick' },
              { id: 'b', label: 'B', amountText: euros(30), value: 30, colour: 'rust' },
            ]}
          />
        </Card>
      </div>
    </Screen>
  )
}

/** Choices and calm words. */
export function StartPage({ words }: { words: Words }) {
  const { label } = words
  const [made, setMade] = useState<string[]>(['textile'])
  const options = [
    {
      id: 'textile',
      label: label('De la couture', 'خياطة'),
      detail: label('Sacs, accessoires, retouches', 'حقائب'),
      art: ARTICLES[0]?.art,
    },
    {
      id: 'food',
      label: label('À manger', 'طعام'),
      detail: label('Plats, boissons, traiteur', 'أطباق'),
      art: ARTICLES[11]?.art,
    },
    {
      id: 'other',
      label: label('Autre chose', 'آخر'),
      detail: label('Savons, bijoux, ateliers', 'صابون'),
      art: ARTICLES[9]?.art,
    },
  ].flatMap(({ art, ...option }) => (art ? [{ ...option, art }] : []))
  return (
    <Screen
      title={label('Que fait-on ici ?', 'ماذا نفعل؟')}
      footer={
        <BigButton tone="go" size="huge" iconAt="end" icon={<ArrowRight />} label={label('Continuer', 'متابعة')} />
      }
    >
      <div className="gallery-page">
        <Choice
          label={label('Que fait-on ici ?', 'ماذا نفعل؟')}
          options={options}
          selectedIds={made}
          onChange={setMade}
          isMultiple
        />
        <Notice
          text={label('Dernière vente nº 41, 23,00 €, payée. Ticket pas imprimé.', 'آخر عملية بيع')}
          title={label('Le courant est revenu', 'عادت الكهرباء')}
          action={{ label: label('Imprimer', 'طباعة'), onPress: nothing }}
        />
        <Notice
          tone="attention"
          text={label('L’imprimante ne répond pas. La vente est gardée.', 'الطابعة لا تستجيب')}
          action={{ label: label('Réessayer', 'حاول'), onPress: nothing }}
          otherAction={{ label: label('Plus tard', 'لاحقا'), onPress: nothing }}
        />
        <ProgressBar label={label('Je reconstruis', 'إعادة بناء')} part={0.62} text="1 240 / 2 000" />
        <EmptyState
          picture={<Pictogram name="basket" />}
          title={label('Rien dans le panier', 'السلة فارغة')}
          text={label('Touche une image pour commencer.', 'المس صورة للبدء.')}
        />
      </div>
    </Screen>
  )
}

/** Fields. */
export function FormPage({ words }: { words: Words }) {
  const { label } = words
  const [amount, setAmount] = useState<number | null>(1250)
  const [name, setName] = useState('Pochette wax')
  const [colour, setColour] = useState<ColourName>('petrol')
  const [pattern, setPattern] = useState<PatternName>('patchwork')
  const [isOn, setOn] = useState(true)
  const names = Object.fromEntries(COLOUR_NAMES.map((c) => [c, c])) as Record<ColourName, string>
  const patternNames = Object.fromEntries(PATTERN_NAMES.map((p) => [p, p])) as Record<PatternName, string>
  return (
    <Screen title={label('Un article', 'سلعة')}>
      <div className="gallery-two">
        <div className="gallery-page">
          <TextInput label={label('Nom', 'الاسم')} value={name} onChange={setName} />
          <AmountInput size="huge" label={label('Prix', 'السعر')} value={amount} onChange={setAmount} />
          <AmountInput
            label={label('Longueur', 'الطول')}
            decimals={3}
            unitText="m"
            value={2500}
            onChange={nothing}
            error={label('Il reste 2 m.', 'بقي ٢ م')}
          />
          <SelectInput
            label={label('TVA', 'ضريبة')}
            value="a"
            onChange={nothing}
            options={[
              { id: 'a', label: '20 %' },
              { id: 'b', label: '5,5 %' },
            ]}
          />
          <Toggle
            label={label('Pièce unique', 'قطعة وحيدة')}
            detail={label('Vendue une fois, elle disparaît', 'تباع مرة')}
            isOn={isOn}
            onChange={setOn}
          />
        </div>
        <div className="gallery-page">
          <PhotoInput
            label={label('Photo', 'صورة')}
            placeholder={<ArtPicture size={196} art={{ pictogram: 'pouch', colour, pattern }} />}
            onChange={nothing}
            words={{
              camera: label('Prendre une photo', 'التقط صورة'),
              file: label('Choisir un fichier', 'اختر ملفا'),
              shoot: label('Clic', 'التقط'),
              cancel: label('Annuler', 'إلغاء'),
              remove: label('Enlever', 'حذف'),
              cameraRefused: label('Pas de caméra', 'لا كاميرا'),
              notAPicture: label('Pas une image', 'ليست صورة'),
            }}
          />
          <ColourInput label={label('Couleur', 'لون')} value={colour} onChange={setColour} names={names} />
          <PatternInput
            label={label('Motif', 'نقش')}
            value={pattern}
            onChange={setPattern}
            names={patternNames}
            colour={colour}
          />
          <SignaturePad
            label={label('Signe ici', 'وقّع هنا')}
            clearLabel={label('Effacer', 'امسح')}
            onChange={nothing}
          />
          <div className="gallery-row">
            <BigButton tone="warn" size="small" icon={<Minus />} label={label('Enlever', 'حذف')} />
            <BigButton size="small" isPressed label={label('Gardé', 'محفوظ')} />
            <BigButton size="small" isDisabled label={label('Pas encore', 'ليس بعد')} />
            <BigButton size="small" isBusy label={label('Un instant', 'لحظة')} />
            <IconButton label={label('Maison', 'بيت')} badge="3" icon={<House />} />
          </div>
        </div>
      </div>
    </Screen>
  )
}

/** A sheet. */
export function SheetPage({ words }: { words: Words }) {
  const { label } = words
  const [isOpen, setOpen] = useState(true)
  return (
    <Screen title={label('Derrière', 'خلف')}>
      <BigButton label={label('Ouvrir', 'افتح')} onPress={() => setOpen(true)} />
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        place="side"
        title={label('Pochette wax', 'حقيبة صغيرة')}
        closeLabel={label('Fermer', 'إغلاق')}
        footer={<BigButton tone="go" size="huge" label={label('Ajouter', 'أضف')} />}
      >
        <p>{label('Faite par Awa et Bintou.', 'صنعتها آوا وبنتو.')}</p>
      </Sheet>
    </Screen>
  )
}
