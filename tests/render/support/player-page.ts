import path from "node:path";
import { bundle } from "@remotion/bundler";
import { chromium } from "playwright-core";
import { findBrowser } from "@/lib/render";
import { startRenderServer } from "@/lib/render/server";
import type { Timeline } from "@/lib/timeline/schema";

/** A page with the player that the studio's preview shows, playing one film. */
export async function openPlayer(timeline: Timeline) {
  const root = path.resolve(".");
  const folder = await bundle({
    entryPoint: path.join(root, "tests/render/support/player-entry.tsx"),
    rootDir: root,
    outDir: path.join(root, ".cache/player"),
    publicPath: "./",
    enableCaching: true,
    ignoreRegisterRootWarning: true,
    webpackOverride: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, "@": root } },
    }),
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
