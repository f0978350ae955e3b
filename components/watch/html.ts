/** Text that may stand in a page as it is. */
class Html {
  constructor(readonly text: string) {}
}

export type { Html };

type Value = string | number | Html | false | null | undefined | readonly Value[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join("");
  return value === false || value === null || value === undefined ? "" : escaped(String(value));
}

/**
 * A piece of a page: whatever is filled in is escaped, for text and for quoted attributes, unless it is such a piece itself. These
 * pages are written without React: they are asked for by far more people than the studio's own, and work without scripts.
 */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, at) => text + written(values[at - 1]) + part));

/** JSON for a `<script type="application/ld+json">`, from which nothing gets out. */
export const jsonInPage = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll("<", "\\u003c"));

/** A style sheet or script of ours, as it is. */
export const ownText = (text: string): Html => new Html(text);
