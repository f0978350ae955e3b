import { CreateRoom } from "@/components/create/create-room";
import type { Draft } from "@/components/create/draft";
import { titled } from "@/components/i18n/server";
import { SHAPES } from "@/lib/core/media-formats";

export const generateMetadata = titled((t) => t.create.title);

type Search = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function CreatePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const [topic, script] = [one(search.topic), one(search.script)];
  const format = SHAPES.find((known) => known === search.format);
  const given: Partial<Draft> = {
    ...(topic ? { topic, mode: "topic" } : {}),
    ...(script ? { script, mode: "script" } : {}),
    ...(format ? { format } : {}),
  };
  return <CreateRoom given={given} />;
}
