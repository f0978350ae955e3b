import { dictionary, type Locale } from "@/components/i18n/locale";
import type { WatchedFilm } from "@/lib/http/watch/watched-film";
import { type Html, html, ownText } from "./html";
import { documentOf, videoOf } from "./page";
import { EMBED_STYLE } from "./style";

const hidden = html`<meta name="robots" content="noindex, nofollow">`;

/** The form before a page with a password; it says nothing of the film. */
export function lockedPage(locale: Locale, { action, isWrong }: { action: string; isWrong: boolean }): string {
  const { watch: t } = dictionary(locale);
  const body = html`<body class="alone"><main class="card"><h1>${t.lockedTitle}</h1><p id="why">${t.lockedText}</p>
<form method="post" action="${action}"><label for="password">${t.password}</label>
<input id="password" name="password" type="password" required maxlength="200" autocomplete="off" autofocus aria-describedby="why${isWrong && " wrong"}"${isWrong && html` aria-invalid="true"`}>
${isWrong && html`<p id="wrong" class="wrong" role="alert">${t.wrongPassword}</p>`}
<button class="button">${t.open}</button></form></main></body>`;
  return documentOf(locale, html`<title>${t.lockedTitle}</title>${hidden}`, body);
}

/** Instead of a page that cannot be shown: what is the matter and what to do. */
export function missingPage(locale: Locale, said: { title: string; message: string; remedy: string }): string {
  const body: Html = html`<body class="alone"><main class="card"><h1>${said.title}</h1><p>${said.message}</p><p>${said.remedy}</p></main></body>`;
  return documentOf(locale, html`<title>${said.title}</title>${hidden}`, body);
}

/** The player in another site's frame. */
export function embedPage(film: WatchedFilm, at: number, locale: Locale): string {
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${hidden}
<title>${film.title}</title><link rel="canonical" href="${film.url}"><style>${ownText(EMBED_STYLE)}</style></head>
<body>${videoOf(film, { at }, locale)}<a href="${film.url}" target="_blank" rel="noopener" dir="auto">${film.title}</a></body></html>`
    .text;
}
