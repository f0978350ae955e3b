import { saveBatch } from "@/lib/services/timelines";

/** Saves one marker after the other until it is killed; says each that was saved. */
const [userId = "", filmId = ""] = process.argv.slice(2);
for (let count = 0; ; count += 1) {
  const ops = [{ op: "markerAdd", marker: { id: `m${count}`, frame: count, name: `Marker ${count}` } }];
  const { revision } = await saveBatch(
    { userId, role: "member" },
    { filmId, batchId: `marker-batch-${count}`, base: 0, ops },
  );
  process.send?.({ count, revision });
}
