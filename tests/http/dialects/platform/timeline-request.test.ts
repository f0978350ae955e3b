import { expect, it } from "vitest";
import { timelineRequest } from "@/lib/http/dialects/platform/timeline-request";
import { issueMessage } from "@/lib/messages/validation";

const withRate = (fps: unknown) =>
  timelineRequest.safeParse({ config: { fps }, tracks: [{ type: "video", clips: [{ asset_id: "a" }] }] });

it.each([24, 25, 30, 60, 120])("takes %s frames a second", (fps) => {
  expect(withRate(fps).data?.config.fps).toBe(fps);
});

it.each([23.976, 29.97, 59.94])("refuses %s frames a second with the number to take", (fps) => {
  const [issue, ...more] = withRate(fps).error?.issues ?? [];
  if (!issue) throw new Error("it was taken");
  expect([issue.path.join("."), issueMessage(issue).text, more]).toEqual([
    "config.fps",
    "a whole number: 24 for 23.976, 30 for 29.97, 60 for 59.94",
    [],
  ]);
});
