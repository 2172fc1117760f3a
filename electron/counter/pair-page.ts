// The page of a tablet that the counter does not know: it asks in every language for the code shown on the till.

import { directionOf, LANGUAGES, type Language } from '../../shared/kernel/language.ts'

/** Its first sentence; after a code that was not let in, another one. */
export function pairPage(isRefused: boolean): string {
  return `${HEAD}${paragraphs(isRefused ? REFUSED : ASK)}${FOOT}`
}

const ASK: Readonly<Record<Language, string>> = {
  fr: 'Demande un code à la caisse, puis tape ses 8 chiffres ici.',
  en: 'Ask for a code at the till, then type its 8 digits here.',
  'pt-BR': 'Peça um código no caixa e digite os 8 números aqui.',
  es: 'Pide un código en la caja y escribe aquí sus 8 cifras.',
  ru: 'Попроси код на кассе и набери здесь его 8 цифр.',
  uk: 'Попроси код на касі й набери тут його 8 цифр.',
  ar: 'اطلب رمزًا من الصندوق، ثم اكتب أرقامه الثمانية هنا.',
  'fa-AF': 'از صندوق یک کود بگیر و هشت رقم آن را این‌جا بنویس.',
}

const REFUSED: Readonly<Record<Language, string>> = {
  fr: 'Ce code ne marche pas, ou plus. Attends une minute, puis prends un nouveau code à la caisse.',
  en: 'This code does not work, or no longer. Wait a minute, then take a new code at the till.',
  'pt-BR': 'Este código não funciona, ou já foi usado. Espere um minuto e pegue um código novo no caixa.',
  es: 'Este código no sirve, o ya no sirve. Espera un minuto y toma un código nuevo en la caja.',
  ru: 'Этот код не подходит или уже не действует. Подожди минуту и возьми на кассе новый код.',
  uk: 'Цей код не підходить або вже не діє. Зачекай хвилину й візьми на касі новий код.',
  ar: 'هذا الرمز لا يعمل، أو لم يعد يعمل. انتظر دقيقة، ثم خذ رمزًا جديدًا من الصندوق.',
  'fa-AF': 'این کود کار نمی‌کند، یا دیگر کار نمی‌کند. یک دقیقه صبر کن، بعد از صندوق یک کود نو بگیر.',
}

function paragraphs(sentences: Readonly<Record<Language, string>>): string {
  return LANGUAGES.map(
    (language) => `<p lang="${language}" dir="${directionOf(language)}">${sentences[language]}</p>`,
  ).join('\n')
}

// No style and no script: the policy of the counter allows neither inside a page.
const HEAD = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Étal</title>
<body>
<main>
<h1>Étal</h1>
<form action="/" method="get">
<input name="code" inputmode="numeric" pattern="[0-9 ]*" maxlength="12" size="10" required autocomplete="off" aria-label="Code" autofocus>
<button type="submit">OK</button>
</form>
`
const FOOT = `
</main>
</body>
</html>
`
