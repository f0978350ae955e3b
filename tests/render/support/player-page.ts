import { chromium } from "playwright-core";
import { homePath } from "@/lib/core/env";
import { projectPath } from "@/lib/core/project-root";
import { findBrowser } from "@/lib/render";
import { startRenderServer } from "@/lib/render/draw/server";
import type { Timeline } from "@/lib/timeline/schema";
import { ensureBundle } from "@/scripts/lib/bundle.mjs";

/** A page with the player that the studio's preview shows, playing one film. */
export async function openPlayer(timeline: Timeline) {
  const folder = await ensureBundle({
    home: homePath(),
    root: projectPath(),
    entry: "tests/render/support/player-entry.tsx",
    sources: ["tests/render/support/player-entry.tsx"],
  });
  const server = await startRenderServer(folder, timeline);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // The headless shell hints letters unless told not to; browsers with a window do not.
    args: ["--disable-lcd-text", "--font-render-hinting=none"],
  });
  const { width, height } = timeline;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(server.bundleUrl);
  await page.waitForFunction(() => window.openFilm !== undefined);
  await page.evaluate((film) => window.openFilm?.(film), server.resolve(timeline));
  return {
    /** PNG of a frame as the player shows it. */
    async picture(frame: number): Promise<Buffer> {
      await page.evaluate((at) => window.seekFilm?.(at), frame);
      return page.screenshot({ type: "png" });
    },
    async close(): Promise<void> {
      await browser.close();
      await server.close();
    },
  };
}
