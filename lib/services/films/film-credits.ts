import type { FilmSource } from "./columns";

const OWN = "the maker's own";

/** The licence of a film's files: what was quoted or shown under one of its own keeps it. */
export function filmLicence(sources: readonly FilmSource[]): string {
  const kept = [...new Set(sources.flatMap(({ licence }) => licence ?? []))];
  return kept.length ? `${OWN}; in parts ${kept.join(", ")}` : OWN;
}

/** Whose words and pictures a film has in it, a line each, for the file itself; empty where they are the maker's. */
export function filmCredits(sources: readonly FilmSource[]): string {
  const lines = sources.map(({ title, licence, url }) =>
    [title, licence && `(${licence})`, url].filter(Boolean).join(" "),
  );
  return lines.join("\n");
}
