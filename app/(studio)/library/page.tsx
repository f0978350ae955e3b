import { assetFilter } from "@/components/data/filters";
import { listParams } from "@/components/data/list-params";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { LibraryRoom } from "@/components/library/library-room";
import { assetQuery } from "@/lib/http/dialects/ui/library";
import { readAssets } from "@/lib/http/dialects/ui/read-lists";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.library.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const search = await searchParams;
  const filter = assetFilter(listParams(search, "kind"), listParams(search, "origin").filter);
  const answers = await readAhead((actor) => [[["assets", filter], () => readAssets(actor, assetQuery.parse(filter))]]);
  return (
    <Prefetched answers={answers}>
      <LibraryRoom />
    </Prefetched>
  );
}
