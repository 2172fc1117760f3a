// The page of a visitor whom the counter does not know: it says in every language how to come in, and nothing else.

const SENTENCES = [
  ['fr', "Cette page n'est plus ouverte. Ouvre Étal de nouveau, ou prends un nouveau code sur la caisse."],
  ['en', 'This page is no longer open. Open Étal again, or take a new code from the till.'],
  ['pt-BR', 'Esta página não está mais aberta. Abra o Étal de novo, ou pegue um código novo no caixa.'],
  ['es', 'Esta página ya no está abierta. Abre Étal otra vez, o toma un código nuevo en la caja.'],
  ['ru', 'Эта страница больше не открыта. Открой Étal снова или возьми новый код на кассе.'],
  ['uk', 'Ця сторінка більше не відкрита. Відкрий Étal знову або візьми новий код на касі.'],
  ['ar', 'لم تعد هذه الصفحة مفتوحة. افتح Étal من جديد، أو خذ رمزًا جديدًا من الصندوق.'],
  ['fa-AF', 'این صفحه دیگر باز نیست. Étal را دوباره باز کن، یا از صندوق یک کود نو بگیر.'],
] as const

export const CLOSED_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Étal</title>
<body>
${SENTENCES.map(([language, text]) => `<p lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">${text}</p>`).join('\n')}
</body>
</html>
`

function isRightToLeft(language: string): boolean {
  return language === 'ar' || language === 'fa-AF'
}
