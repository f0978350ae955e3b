import { clock, fill, languageName } from "@/components/i18n/format";
import { dictionary, type Locale } from "@/components/i18n/locale";
import type { WatchedFilm } from "@/lib/http/watch/watched-film";
import { type Html, html, jsonInPage, ownText } from "./html";
import { WATCH_STYLE } from "./style";

/** Where the film begins and what is looked for in its words, as the page's address says. */
export interface WatchAsked {
  at: number;
  search: string;
}

/** Where the page's script is found. */
export const SCRIPT_PATH = "/watch/player.js";

/** Addresses inside of a page are taken from where the viewer came to it, by whatever name. */
const here = (url: string): string => url.slice(new URL(url).origin.length);

const meta = (name: string, content: string | number): Html => html`<meta property="${name}" content="${content}">`;

/** Seconds as ISO 8601 writes a duration: 75 → PT1M15S. */
const isoDuration = (seconds: number): string => `PT${Math.floor(seconds / 60)}M${Math.round(seconds % 60)}S`;

function summaryOf({ description, transcript }: WatchedFilm): string {
  const words = description || transcript.map(({ text }) => text).join(" ");
  return words.length > 300 ? `${words.slice(0, 299).trimEnd()}…` : words;
}

/** What other sites and search engines read: Open Graph, Twitter's player card, schema.org, oEmbed. */
function heads(film: WatchedFilm): Html {
  const { title, posterUrl, embedUrl, fileUrl, width, height } = film;
  const summary = summaryOf(film);
  const video = {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: title,
    description: summary || title,
    uploadDate: film.publishedAt,
    duration: isoDuration(film.seconds),
    inLanguage: film.language,
    contentUrl: fileUrl,
    ...(posterUrl ? { thumbnailUrl: [posterUrl] } : {}),
    ...(embedUrl ? { embedUrl } : {}),
    ...(film.until ? { expires: film.until } : {}),
    ...(film.by ? { author: { "@type": "Person", name: film.by } } : {}),
    ...(film.transcript.length > 0 ? { transcript: film.transcript.map(({ text }) => text).join(" ") } : {}),
    hasPart: film.chapters.map((chapter, index) => ({
      "@type": "Clip",
      name: chapter.title,
      startOffset: Math.round(chapter.seconds),
      endOffset: Math.round(film.chapters[index + 1]?.seconds ?? film.seconds),
      url: `${film.url}?t=${Math.floor(chapter.seconds)}`,
    })),
  };
  return html`<title>${title}</title>
<link rel="canonical" href="${film.url}">
<meta name="description" content="${summary}">
${!film.isListed && html`<meta name="robots" content="noindex, nofollow">`}
${[
  meta("og:type", "video.other"),
  meta("og:title", title),
  meta("og:description", summary),
  meta("og:url", film.url),
  meta("og:site_name", "Framewright"),
  meta("og:video", fileUrl),
  meta("og:video:type", "video/mp4"),
  meta("og:video:width", width),
  meta("og:video:height", height),
  meta("video:duration", Math.round(film.seconds)),
]}
${posterUrl && [meta("og:image", posterUrl), meta("og:image:width", width), meta("og:image:height", height)]}
<meta name="twitter:card" content="${embedUrl ? "player" : "summary_large_image"}">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${summary}">
${posterUrl && html`<meta name="twitter:image" content="${posterUrl}">`}
${embedUrl && html`<meta name="twitter:player" content="${embedUrl}"><meta name="twitter:player:width" content="${width}"><meta name="twitter:player:height" content="${height}">`}
${film.oembedUrl && html`<link rel="alternate" type="application/json+oembed" href="${film.oembedUrl}" title="${title}">`}
<script type="application/ld+json">${jsonInPage(video)}</script>`;
}

/** The film itself: the browser's own player, which works without scripts; `#t` begins it where it is asked to. */
export function videoOf(film: WatchedFilm, { at }: Pick<WatchAsked, "at">, locale: Locale): Html {
  const { player } = dictionary(locale).watch;
  const begin = at > 0 ? `#t=${at}` : "";
  return html`<video id="film" controls playsinline preload="metadata" width="${film.width}" height="${film.height}" style="aspect-ratio:${film.width}/${film.height}"
 aria-label="${fill(player, { title: film.title })}"${film.posterUrl && html` poster="${here(film.posterUrl)}"`}>
<source src="${here(film.fileUrl)}${begin}" type="video/mp4">
${film.captions.map(({ url, language }) => html`<track kind="captions" src="${here(url)}" srclang="${language}" label="${languageName(locale, language)}">`)}
</video>`;
}

/** A place in the film to play from. Without scripts the page comes anew, and begins there. */
function place(seconds: number, words: Html | string, playAt: string): Html {
  const time = clock(seconds);
  const at = Math.floor(seconds * 10) / 10;
  return html`<li><a class="at" href="?t=${at}" data-at="${at}" title="${fill(playAt, { time })}"><time>${time}</time><span dir="auto">${words}</span></a></li>`;
}

/** Words with what was looked for marked. */
function marked(text: string, search: string): Html | string {
  if (!search) return text;
  const at = text.toLocaleLowerCase().indexOf(search.toLocaleLowerCase());
  if (at < 0) return text;
  return html`${text.slice(0, at)}<mark>${text.slice(at, at + search.length)}</mark>${text.slice(at + search.length)}`;
}

/** A page of the studio's for viewers. */
export function documentOf(locale: Locale, head: Html, body: Html): string {
  const page = html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#f9f7f5" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#0f0d0c" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${ownText(WATCH_STYLE)}</style>
${head}</head>
${body}
</html>`;
  return page.text;
}

/** The page of a film. */
export function watchPage(film: WatchedFilm, asked: WatchAsked, locale: Locale): string {
  const { watch: t } = dictionary(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const said = asked.search
    ? film.transcript.filter(({ text }) => text.toLocaleLowerCase().includes(asked.search.toLocaleLowerCase()))
    : film.transcript;
  const body = html`<body><main>
<div class="screen">${videoOf(film, asked, locale)}</div>
<div class="below"><div>
<h1 dir="auto">${film.title}</h1>
<p class="facts">${film.by && html`<span>${fill(t.by, { name: film.by })}</span>`}<time datetime="${film.publishedAt}">${day.format(Date.parse(film.publishedAt))}</time><span>${clock(film.seconds)}</span>${film.until && html`<span>${fill(t.availableUntil, { date: day.format(Date.parse(film.until)) })}</span>`}</p>
${film.description && html`<p class="text" dir="auto">${film.description}</p>`}
${film.downloadUrl && html`<p class="actions"><a class="button" href="${here(film.downloadUrl)}" download>${t.download}</a></p>`}
${
  film.sources.length > 0 &&
  html`<section class="card sources" aria-labelledby="sources"><h2 id="sources">${t.sources}</h2><ul>${film.sources.map(
    ({ title, url, licence }) =>
      html`<li>${url ? html`<a href="${url}" rel="noopener nofollow" dir="auto">${title}</a>` : title}${licence && html` <span>${licence}</span>`}</li>`,
  )}</ul></section>`
}
</div><div class="side">
${film.chapters.length > 1 && html`<section class="card" aria-labelledby="chapters"><h2 id="chapters">${t.chapters}</h2><ol>${film.chapters.map(({ seconds, title }) => place(seconds, title, t.playAt))}</ol></section>`}
${
  film.transcript.length > 0 &&
  html`<section class="card" aria-labelledby="transcript"><h2 id="transcript">${t.transcript}</h2>
<form role="search"><label class="hidden" for="search">${t.searchTranscript}</label><input id="search" type="search" name="q" value="${asked.search}" placeholder="${t.searchTranscript}" autocomplete="off"></form>
<p id="none" role="status"${said.length > 0 && html` hidden`}>${t.noMatches}</p>
<ol class="words" id="words" lang="${film.language}" tabindex="0" aria-labelledby="transcript">${said.map(({ seconds, text }) => place(seconds, marked(text, asked.search), t.playAt))}</ol></section>`
}
</div></div>
<footer>${t.madeWith}</footer>
</main><script src="${SCRIPT_PATH}" defer></script></body>`;
  return documentOf(locale, heads(film), body);
}
