import { dictionary, LOCALE_COOKIE, LOCALES } from "@/components/i18n/locale";

/** Time between two looks for the studio, in milliseconds. */
const LOOK_EVERY_MS = 1500;

/** JSON that may stand in a script of a page. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** The page that stands in for any other while the studio is away, and makes place for it once it is back. */
function offlinePage(): string {
  const words = Object.fromEntries(
    LOCALES.map((locale) => {
      const { awayTitle, awayText } = dictionary(locale).presence;
      return [locale, { awayTitle, awayText }];
    }),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Framewright</title>
<style>
:root{color-scheme:light;--ground:#f9f7f5;--ink:#1d1a18;--soft:#6b645f}
:root.dark{color-scheme:dark;--ground:#0f0d0c;--ink:#f4f1ee;--soft:#a39c96}
body{margin:0;min-height:100dvh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:26rem;padding:1.5rem;text-align:center}
h1{font-size:1.25rem;margin:0 0 .5rem}
p{margin:0;color:var(--soft)}
</style></head>
<body><main role="status"><h1></h1><p></p></main>
<script>
const words = ${inScript(words)};
const cookie = document.cookie.match(/(?:^|; )${LOCALE_COOKIE}=(\\w+)/);
const wanted = [cookie ? cookie[1] : "", ...navigator.languages].map((tag) => tag.split("-")[0]);
const locale = wanted.find((tag) => tag in words) || "en";
document.documentElement.lang = locale;
document.querySelector("h1").textContent = words[locale].awayTitle;
document.querySelector("p").textContent = words[locale].awayText;
const theme = localStorage.getItem("theme");
const isDark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.classList.toggle("dark", isDark);
async function look() {
  const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => undefined);
  if (answer && answer.status !== 502 && answer.status !== 504) location.reload();
  else setTimeout(look, ${LOOK_EVERY_MS});
}
look();
</script></body></html>`;
}

/**
 * The service worker's script: it keeps nothing, and only answers for pages that cannot be had because the studio is away.
 * Browsers run it where the studio is reached by https or on their own machine.
 */
export function offlineWorker(): string {
  return `const page = ${JSON.stringify(offlinePage())};
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate" || event.request.method !== "GET") return;
  if (/^\\/(api|media|_next)\\//.test(new URL(event.request.url).pathname)) return;
  event.respondWith(
    fetch(event.request).catch(
      () => new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } }),
    ),
  );
});
`;
}
