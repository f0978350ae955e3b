import type { Timeline } from "@/lib/timeline/schema";

/** Documents of films that are edited here, as they were last read or written: they need not be opened for each batch. */
const MOST = 8;

interface Known {
  revision: number;
  updatedAt: number;
  document: Timeline;
}
const known = new Map<string, Known>();

/** The document of a film at a revision, as far as this process has it. */
export function knownDocument(filmId: string, { revision, updatedAt }: StateOf): Timeline | undefined {
  const found = known.get(filmId);
  return found?.revision === revision && found.updatedAt === updatedAt.getTime() ? found.document : undefined;
}

interface StateOf {
  revision: number;
  updatedAt: Date;
}

/** Remembers a document that is stored so. */
export function rememberDocument(filmId: string, { revision, updatedAt }: StateOf, document: Timeline): void {
  known.delete(filmId);
  known.set(filmId, { revision, updatedAt: updatedAt.getTime(), document });
  const [oldest] = known.keys();
  if (known.size > MOST && oldest) known.delete(oldest);
}
