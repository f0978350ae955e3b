import { assetFilter, foldedFilter, isFolded, libraryParams } from "@/components/data/filters";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { LibraryRoom } from "@/components/library/library-room";
import { pageQuery } from "@/lib/http/dialects/ui/common";
import { assetQuery } from "@/lib/http/dialects/ui/library";
import { readAssets, readFolded } from "@/lib/http/dialects/ui/read-lists";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.library.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const list = libraryParams(await searchParams);
  const answers = await readAhead((actor) => {
    if (isFolded(list)) {
      const filter = foldedFilter(list);
      return [[["assets", "films", filter], () => readFolded(actor, pageQuery.parse(filter))]];
    }
    const filter = assetFilter(list);
    return [[["assets", filter], () => readAssets(actor, assetQuery.parse(filter))]];
  });
  return (
    <Prefetched answers={answers}>
      <LibraryRoom />
    </Prefetched>
  );
}
