import { type Emulator, type Received, sendJson, startEmulator } from "./http-server";
import { ARTICLES, type EmulatedArticle } from "./wikipedia-articles";

/** Days of page views in an answer, and pages whose views one answer tells. */
const DAYS = 4;
const VIEWS_AT_ONCE = 2;

type Page = Record<string, unknown> & { title: string };

const upperFirst = (title: string) => title.slice(0, 1).toUpperCase() + title.slice(1);

/** Words that a search compares. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

class Wiki {
  constructor(
    private readonly language: string,
    private readonly origin: string,
  ) {}

  private all(): EmulatedArticle[] {
    return ARTICLES.filter((article) => article.language === this.language);
  }

  /** Pages of the titles asked for, with how the names were changed on the way. */
  titled(titles: string[], follows: boolean) {
    const normalized: { from: string; to: string }[] = [];
    const redirects: { from: string; to: string }[] = [];
    const found = new Map<string, EmulatedArticle | undefined>();
    for (const asked of titles) {
      let title = upperFirst(asked.replaceAll("_", " ").trim());
      if (title !== asked) normalized.push({ from: asked, to: title });
      const target = this.all().find((article) => article.redirects.includes(title));
      if (target && follows) {
        redirects.push({ from: title, to: target.title });
        title = target.title;
      }
      found.set(
        title,
        this.all().find((article) => article.title === title),
      );
    }
    return { normalized, redirects, found };
  }

  linked(title: string): EmulatedArticle[] {
    const links = this.all().find((article) => article.title === title)?.links ?? [];
    return this.all().filter((article) => links.includes(article.title));
  }

  /** Articles that share most words with the query, the best first. */
  search(query: string, limit: number): EmulatedArticle[] {
    const wanted = wordsOf(query);
    const score = ({ title, extract }: EmulatedArticle) =>
      wanted.filter((word) => wordsOf(`${title} ${extract}`).includes(word)).length;
    const hits = this.all().filter((article) => score(article) > 0);
    return hits.toSorted((a, b) => score(b) - score(a)).slice(0, limit);
  }

  page(article: EmulatedArticle, props: string[], withViews: boolean): Page {
    const address = `${this.origin}/wiki/${encodeURIComponent(article.title.replaceAll(" ", "_"))}`;
    return {
      pageid: 1000 + ARTICLES.indexOf(article),
      ns: 0,
      title: article.title,
      ...(props.includes("description") ? { description: article.description, descriptionsource: "local" } : {}),
      ...(props.includes("pageprops") && article.links ? { pageprops: { disambiguation: "" } } : {}),
      ...(props.includes("info") ? { lastrevid: article.revision, canonicalurl: address, fullurl: address } : {}),
      ...(props.includes("extracts") ? { extract: article.extract } : {}),
      ...(withViews ? { pageviews: viewsOf(article) } : {}),
    };
  }
}

function viewsOf({ views }: EmulatedArticle): Record<string, number | null> {
  const days = Array.from({ length: DAYS }, (_, day) => [`2026-11-0${day + 1}`, views / DAYS] as const);
  return { ...Object.fromEntries(days), "2026-11-05": null };
}

function answerOf(wiki: Wiki, query: URLSearchParams) {
  const props = (query.get("prop") ?? "").split("|");
  const titles = (query.get("titles") ?? "").split("|").filter(Boolean);
  const from = Number(query.get("pvipcontinue") ?? 0);
  const generator = query.get("generator");
  const listed =
    generator === "search"
      ? wiki.search(query.get("gsrsearch") ?? "", Number(query.get("gsrlimit") ?? 10))
      : generator === "links"
        ? wiki.linked(titles[0] ?? "")
        : undefined;
  const named = listed ? undefined : wiki.titled(titles, query.has("redirects"));
  const articles = listed ?? [...(named?.found.values() ?? [])].filter((article) => article !== undefined);
  const pages: Page[] = articles.map((article, at) => ({
    ...wiki.page(article, props, props.includes("pageviews") && at >= from && at < from + VIEWS_AT_ONCE),
    ...(generator === "search" ? { index: at + 1 } : {}),
  }));
  const missing = [...(named?.found ?? [])].filter(([, article]) => !article);
  const next = from + VIEWS_AT_ONCE;
  const more = props.includes("pageviews") && next < articles.length;
  return {
    ...(more
      ? { continue: { pvipcontinue: String(next), continue: "||pageprops|description" } }
      : { batchcomplete: true }),
    query: {
      ...(named?.normalized.length ? { normalized: named.normalized } : {}),
      ...(named?.redirects.length ? { redirects: named.redirects } : {}),
      pages: [...pages, ...missing.map(([title]) => ({ ns: 0, title, missing: true }))],
    },
  };
}

/**
 * Wikipedias in several languages under one address, `/<language>/w/api.php`: MediaWiki's action API with TextExtracts and
 * PageViewInfo, which tells the views of a few pages at a time. Callers that do not say who they are are turned away.
 * @param status what it answers instead while it is out of order
 */
export function startWikipedia(status?: () => number | undefined): Promise<Emulator> {
  return startEmulator((request: Received, response) => {
    const failing = status?.();
    if (failing) return sendJson(response, failing, { error: { code: "internal_api_error", info: "Out of order" } });
    if (!/^Framewright\//.test(request.headers["user-agent"] ?? ""))
      return sendJson(response, 403, { error: "Please set a user-agent and respect our robot policy" });
    const [, language, rest] = /^\/([a-z]{2,3})\/(.*)$/.exec(request.path) ?? [];
    if (!language || rest !== "w/api.php") return sendJson(response, 404, { error: "Not found" });
    const { query } = request;
    if (query.get("action") !== "query" || query.get("format") !== "json" || query.get("formatversion") !== "2")
      return sendJson(response, 200, { error: { code: "badvalue", info: "Unrecognized value" } });
    sendJson(response, 200, answerOf(new Wiki(language, `http://${request.headers.host}/${language}`), query));
  });
}
