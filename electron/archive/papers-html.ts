// Two sheets of paper in French, the law's language: what this build is, and the sign that tickets are printed on request.

import type { LawReferences } from '../../shared/host/law.ts'

/** Who and what a sheet speaks of; fonts as `data:` addresses, so that it loads nothing. */
export interface SheetFacts {
  readonly coop: string
  readonly host: { readonly name: string; readonly siret: string; readonly vatNumber: string }
  readonly software: { readonly name: string; readonly version: string; readonly build: string }
  readonly till: string
  readonly today: string
  readonly rehearsal: boolean
  readonly law: LawReferences
  readonly fonts: readonly { readonly family: string; readonly source: string }[]
}

/** Software, exact version, build, host, what is ensured, and in plain words that nobody attested it. */
export function attestationHtml(facts: SheetFacts): string {
  const { software, host, coop, till, today, law, rehearsal } = facts
  const rows: readonly (readonly [string, string])[] = [
    ['Logiciel', software.name],
    ['Version exacte', software.version],
    ['Empreinte du programme (SHA-256)', software.build],
    ['Assujetti', [host.name, `SIRET ${host.siret}`, host.vatNumber].filter(Boolean).join(', ')],
    ['Groupe', coop],
    ['Caisse', till],
    ['Texte', `${law.tillDuty} (${law.comment})`],
    ['Feuille faite le', today],
  ]
  return sheet(
    facts,
    `<h1>${escaped(software.name)} : état de la caisse au regard de la loi</h1>
${rehearsal ? '<p class="mark">FACTICE : cette caisse est une répétition.</p>' : ''}
<p class="mark">Cette version n’est pas attestée : aucun éditeur nommé n’a signé d’attestation pour elle, aucun organisme ne l’a certifiée.</p>
<table>${rows.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>
<h2>Ce que le logiciel assure</h2>
<ul><li><b>Inaltérabilité</b> : aucune donnée enregistrée n’est modifiée ni supprimée ; une erreur est corrigée par une écriture contraire.</li>
<li><b>Sécurisation</b> : chaque écriture est numérotée sans trou, enchaînée à la précédente (SHA-256) et signée (Ed25519) par la clé de la caisse.</li>
<li><b>Conservation</b> : clôtures du jour, du mois et de l’exercice, avec totaux perpétuels ; données gardées six ans (${escaped(law.retention)}).</li>
<li><b>Archivage</b> : archives signées de toute période, vérifiables dans un navigateur, sans internet et sans le logiciel.</li>
<li>Événements techniques enregistrés : démarrages, versions, duplicatas, lignes retirées, ouvertures du tiroir, entraînement, horloge.</li></ul>
<h2>Quand une version est-elle attestée ?</h2>
<p>Quand un éditeur, nommé, signe pour cette version et cette empreinte une attestation individuelle remise à l’assujetti, ou quand un organisme accrédité la certifie. Toute modification du programme change l’empreinte et demande une nouvelle attestation. Cette feuille n’en est pas une.</p>`,
  )
}

/** The sign for the stand. */
export function standNoticeHtml(facts: SheetFacts): string {
  return sheet(
    facts,
    `<div class="stand"><p class="coop">${escaped(facts.coop)}</p>
<p class="big">Le ticket est imprimé<br>si vous le demandez.</p>
<p class="small">${escaped(STAND_TEXT)}</p>
<p class="law">${escaped(facts.law.ticketOnRequest)} · ${escaped(facts.host.name)}</p></div>`,
  )
}

/** Beside the sign's own sentence. */
export const STAND_TEXT = 'Vous pouvez aussi le recevoir sur votre téléphone, en photographiant le code à l’écran.'

function sheet({ fonts, software }: SheetFacts, body: string): string {
  const families = fonts.map(({ family }) => `'${family}',`).join('')
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(software.name)}</title><style>
${fonts.map(({ family, source }) => `@font-face{font-family:'${family}';src:url(${source});font-weight:100 900}`).join('\n')}
body{font:400 10.5pt/1.5 ${families}sans-serif}${STYLE}</style></head><body>${body}</body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `
@page{size:A4;margin:18mm}*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f1a17}
h1{font-size:19pt;margin:0 0 4mm;line-height:1.2}h2{font-size:13pt;margin:7mm 0 2mm}
table{border-collapse:collapse;width:100%}th{font-weight:400;text-align:left;color:#5b5148;width:52mm;vertical-align:top}
th,td{padding:1.4mm 0;border-bottom:.2mm solid #ddd5cb;overflow-wrap:anywhere}
li{margin:1.5mm 0}
.mark{border:.6mm solid #8a5a00;border-radius:2mm;padding:3mm 5mm;font-weight:700}
.stand{min-height:250mm;display:grid;align-content:center;justify-items:center;text-align:center;gap:10mm}
.coop{font-size:24pt;font-weight:700;margin:0}.big{font-size:44pt;line-height:1.2;font-weight:800;margin:0}
.small{font-size:18pt;margin:0;max-width:150mm}.law{color:#5b5148;margin:0}
`
