import { expect, it } from "vitest";
import { Feed } from "@/lib/services/live/feed";

/** A log that is kept here, read as the database's is. */
function logOf() {
  const ids: bigint[] = [];
  const source = {
    last: async () => ids.at(-1) ?? 0n,
    after: async (id: bigint, limit: number) =>
      ids
        .filter((one) => one > id)
        .slice(0, limit)
        .map((one) => ({ id: one })),
    write: ({ id }: { id: bigint }) => String(id),
  };
  return { ids, source };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 20));

it("hands out what is written after a follower is up to date, though nothing woke the feed before", async () => {
  const { ids, source } = logOf();
  const feed = new Feed(source);
  const sent: string[] = [];
  ids.push(1n, 2n);
  feed.follow({ send: (text) => sent.push(text), full: false, flushed: async () => {}, closed: false }, 1n);
  await turns();
  expect(sent).toEqual(["2"]);
  ids.push(3n, 4n);
  feed.wake();
  await turns();
  expect(sent).toEqual(["2", "3", "4"]);
});
