import { GET as list } from "@/app/api/v1/projects/route";
import { call } from "../../support/call";

/** A web process for the test of rate limits: asks as often as its parent says and answers the statuses. */
process.on("message", async ({ key, times }: { key: string; times: number }) => {
  const answers = await Promise.all(Array.from({ length: times }, () => call(list, { key })));
  const refused = answers.find((answer) => answer.status === 429);
  process.send?.({
    statuses: answers.map((answer) => answer.status),
    remaining: answers.map((answer) => Number(answer.headers.get("x-ratelimit-remaining"))),
    refused: refused && { body: refused.body, headers: Object.fromEntries(refused.headers) },
  });
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
