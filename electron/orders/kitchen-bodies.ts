// What the kitchen and the workshop pin to the wall: the plan with its shopping, the fourteen allergens, labels of boxes.

import type { OrderPaperFacts } from '../../db/orders/paper.ts'
import { allergenWords } from '../../shared/catalogue/allergen-words.ts'
import { keptWords } from '../../shared/catalogue/kept-words.ts'
import type { OrderPlan } from '../../shared/orders/contract.ts'
import { escaped, figure, whoAndWhen } from './page.ts'
import type { Pen } from './pen.ts'

/** What to make and of what, what to buy where, and who does what when. */
export function planBody(facts: OrderPaperFacts, pen: Pen): string {
  const { plan, fields, names } = facts
  const { words } = pen
  const made = plan.lines.map(({ label, quantity, uses, key }) => {
    const unit = fields.lines.find((line) => line.key === key)?.unit ?? 'piece'
    const into = uses.map((use) => `${use.name} ${pen.quantity(use.needed, use.unit)}`).join(' · ')
    return `<tr><td><b dir="auto">${escaped(label)}</b><small dir="auto">${escaped(into)}</small></td><td class="n">${figure(pen.quantity(quantity, unit))}</td></tr>`
  })
  const bought = plan.shops.map(
    ({ name, lines }) =>
      `${name === null ? '' : `<tr><th dir="auto" colspan="2">${escaped(name)}</th></tr>`}${lines.map((line) => `<tr><td dir="auto">${escaped(line.face.name)}</td><td class="n">${figure(pen.quantity(line.buy, line.face.unit))}</td></tr>`).join('')}`,
  )
  const steps = fields.steps.map(({ kind, label, on, minutes, members, doneOn }) => {
    const who = members.map((member) => names.get(member) ?? '').filter((name) => name !== '')
    const what = [words.step[kind], label].filter((part) => part !== '').join(' · ')
    return `<tr><td>${doneOn === null ? '☐' : '☑'} <b dir="auto">${escaped(what)}</b><small dir="auto">${escaped(who.join(', '))}</small></td><td class="n">${on === null ? '' : figure(pen.day(on))}</td><td class="n">${figure(`${minutes} ${words.minutes}`)}</td></tr>`
  })
  const part = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? '' : `<h2>${escaped(title)}</h2><table>${rows.join('')}</table>`
  return `${whoAndWhen(facts, pen)}${allergicGuests(facts, pen)}${part(words.toMake, made)}${part(words.toBuy, bought)}${part(words.work, steps)}`
}

/** Every dish against the allergens that any of them holds; what nobody told is said aloud (Regulation (EU) 1169/2011). */
export function allergensBody(facts: OrderPaperFacts, pen: Pen): string {
  const { plan, fields } = facts
  const { words, language } = pen
  const dishes = fields.lines.filter(({ kind }) => kind === 'meal' || kind === 'good')
  const held = plan.allergens.filter(({ keys }) => keys.length > 0)
  const heads = held.map(({ allergen }) => `<th>${escaped(allergenWords[language][allergen])}</th>`)
  const rows = dishes.map(({ key, label }) => {
    const cells = held.map(({ keys }) => (keys.includes(key) ? '<td class="yes">●</td>' : '<td></td>'))
    const untold = plan.untold.includes(key) ? `<small><mark>${escaped(words.untold)}</mark></small>` : ''
    return `<tr><td><b dir="auto">${escaped(label)}</b>${untold}</td>${cells.join('')}</tr>`
  })
  return `${whoAndWhen(facts, pen)}${allergicGuests(facts, pen)}<table><tr><th>${escaped(words.dish)}</th>${heads.join('')}</tr>${rows.join('')}</table>`
}

/** One label for each dish: what it is, when it was prepared, what is in it, how it is kept. */
export function boxesBody(facts: OrderPaperFacts, pen: Pen): string {
  const { fields, plan, on } = facts
  const { words } = pen
  const dishes = fields.lines.filter(({ kind }) => kind === 'meal' || kind === 'good')
  return dishes
    .map(({ key, label }) => {
      const told = inDish(plan, key, pen)
      const keptAt = facts.kept.get(key)
      const below = [...(keptAt ? [escaped(keptWords[pen.language][keptAt])] : []), figure(facts.number)].join(' · ')
      const inside = plan.untold.includes(key) ? words.untold : told
      return `<section class="box"><b dir="auto">${escaped(label)}</b><span>${escaped(words.preparedOn)} ${figure(pen.day(fields.dueOn ?? on))}</span>
<p><strong>${escaped(words.allergens)} : ${escaped(inside === '' ? '—' : inside)}</strong></p><small>${below}</small></section>`
    })
    .join('')
}

function inDish(plan: OrderPlan, key: string, { language }: Pen): string {
  return plan.allergens
    .filter(({ keys }) => keys.includes(key))
    .map(({ allergen }) => allergenWords[language][allergen])
    .join(', ')
}

function allergicGuests({ fields }: OrderPaperFacts, { words, language }: Pen): string {
  if (fields.allergic.length === 0) return ''
  const all = fields.allergic.map(
    ({ allergen, guests, note }) =>
      `<p><mark>${figure(String(guests))} ${escaped(words.allergicGuests)} : <b>${escaped(allergenWords[language][allergen])}</b></mark> <span dir="auto">${escaped(note)}</span></p>`,
  )
  return all.join('')
}
