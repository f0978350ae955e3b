import { tracingChannel } from "node:diagnostics_channel";
import path from "node:path";
import { expect, it } from "vitest";
import { renderStill } from "@/lib/render";
import { talk, tempFolder } from "./support/films";

it("listens on the loopback alone while it draws, and leaves the studio's port free", async () => {
  const folder = await tempFolder();
  const timeline = await talk(folder);
  const seen: { host?: string; port?: number }[] = [];
  const watch = {
    asyncStart: (message: object) => void seen.push((message as { options: (typeof seen)[number] }).options),
  };
  const channel = tracingChannel("net.server.listen");
  channel.subscribe(watch as Parameters<typeof channel.subscribe>[0]);
  await renderStill({ timeline, frame: 5, out: path.join(folder, "still.png") });
  channel.unsubscribe(watch as Parameters<typeof channel.unsubscribe>[0]);
  expect(seen.length).toBeGreaterThan(1);
  for (const { host, port = 0 } of seen) {
    expect(host).toBe("127.0.0.1");
    expect(port < 3000 || port > 3100).toBe(true);
  }
});
