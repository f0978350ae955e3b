import { baseUrl } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { openPage } from "@/lib/services/watch";
import { isEmbeddable, watchedFilm } from "./watched-film";

/** Width of a player for which nothing is asked, in pixels. */
const USUAL_WIDTH = 960;

const quoted = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const positive = (value: string | null): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

/** Slug of a page's address here; undefined for any other address. */
function slugIn(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin === new URL(baseUrl()).origin ? pathname.match(/^\/watch\/([a-z0-9-]+)\/?$/)?.[1] : undefined;
}

/**
 * oEmbed 1.0, type `video`: `url`, and `maxwidth` and `maxheight` in pixels.
 * @throws AppError `not_found` for what is no page here, or one that other sites may not show
 */
export async function oembedAnswer(request: Request): Promise<Response> {
  const { searchParams: query } = new URL(request.url);
  if (![null, "", "json"].includes(query.get("format"))) {
    throw new AppError({ code: "bad_request", message: say("watch.oembed_is_json"), field: "format" });
  }
  const slug = slugIn(query.get("url") ?? "");
  if (!slug) throw notFound("Video", query.get("url") ?? "");
  const page = await openPage({ slug });
  if (!isEmbeddable(page)) throw notFound("Video", slug);
  const film = await watchedFilm(page);
  const most = { width: positive(query.get("maxwidth")), height: positive(query.get("maxheight")) };
  const scale = Math.min(
    (most.width ?? USUAL_WIDTH) / film.width,
    most.height === undefined ? Number.POSITIVE_INFINITY : most.height / film.height,
  );
  const [width, height] = [Math.round(film.width * scale), Math.round(film.height * scale)];
  const html = `<iframe src="${quoted(film.embedUrl ?? "")}" width="${width}" height="${height}" title="${quoted(film.title)}" style="border:0" allow="fullscreen; picture-in-picture" allowfullscreen loading="lazy"></iframe>`;
  const answer = {
    version: "1.0",
    type: "video",
    title: film.title,
    provider_name: "Framewright",
    provider_url: baseUrl(),
    ...(film.by ? { author_name: film.by } : {}),
    ...(film.posterUrl
      ? { thumbnail_url: film.posterUrl, thumbnail_width: film.width, thumbnail_height: film.height }
      : {}),
    html,
    width,
    height,
  };
  return Response.json(answer, {
    headers: { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" },
  });
}
