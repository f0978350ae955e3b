import { afterAll, beforeAll, expect, test } from "vitest";
import { ownDatabase } from "./support/database";
import { engineOf, eventually, testClient } from "./support/engine";

let removeDatabase: () => Promise<void>;
beforeAll(async () => {
  removeDatabase = await ownDatabase();
});
afterAll(() => removeDatabase());

test("gives a free place to the account with the least under way, however long others have waited", async () => {
  const client = testClient();
  const begun: string[] = [];
  const busy = client.createFunction(
    {
      id: "busy",
      triggers: [{ event: "c/busy" }],
      concurrency: [{ limit: 3 }, { limit: 2, key: "event.data.user" }],
    },
    async ({ event, step }) => {
      await step.run("work", async () => {
        begun.push(event.data.user);
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
    },
  );
  const engine = engineOf(client, [busy]);
  await engine.start();
  const users = [...Array(9).fill("ada"), ...Array(9).fill("bob"), "cy"];
  await engine.send(users.map((user) => ({ name: "c/busy", data: { user } })));
  await eventually(async () => begun.length === users.length);
  expect(begun.indexOf("cy")).toBeLessThan(6);
  await engine.stop();
});
