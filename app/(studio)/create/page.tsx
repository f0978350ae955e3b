import { CreateRoom } from "@/components/create/create-room";
import type { Draft } from "@/components/create/draft";
import { RemakeRoom } from "@/components/create/remake-room";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { SHAPES } from "@/lib/core/media-formats";
import { readFilm } from "@/lib/http/dialects/ui/read-film";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.create.title);

type Search = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** The form: empty, begun with what the address says, or filled from the film `from`. */
export default async function CreatePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const from = one(search.from);
  if (from) {
    const answers = await readAhead((actor) => [[["film", from], () => readFilm(actor, from)]]);
    return (
      <Prefetched answers={answers}>
        <RemakeRoom key={from} id={from} />
      </Prefetched>
    );
  }
  const [topic, script] = [one(search.topic), one(search.script)];
  const format = SHAPES.find((known) => known === search.format);
  const given: Partial<Draft> = {
    ...(topic ? { topic, mode: "topic" } : {}),
    ...(script ? { script, mode: "script" } : {}),
    ...(format ? { format } : {}),
  };
  return <CreateRoom key={JSON.stringify(given)} given={given} />;
}
