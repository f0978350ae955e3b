import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { renderTimeline } from "@/lib/render";
import type { PictureRooms } from "@/lib/render/draw/picture-rooms";
import { talk, tempFolder } from "../support/films";

const rooms = vi.hoisted(() => ({ open: true, read: 0 }));

vi.mock(import("@/lib/render/draw/picture-rooms"), async (original) => {
  const module = await original();
  class Watched extends module.PictureRooms {
    override async answer(...request: Parameters<PictureRooms["answer"]>): Promise<boolean> {
      return rooms.open && super.answer(...request);
    }

    override read(id: string, bytes: number): Promise<Buffer> {
      rooms.read += 1;
      return super.read(id, bytes);
    }
  }
  return { PictureRooms: Watched };
});

it("makes the same film whether pictures come through the browser's storage or with requests", async () => {
  const folder = await tempFolder();
  const timeline = await talk(folder);
  const render = async () => {
    rooms.read = 0;
    const out = path.join(folder, "film.mp4");
    const { fallbacks } = await renderTimeline({ timeline, out, path: "canvas", useCache: false });
    expect(fallbacks).toBe(0);
    return readFile(out);
  };
  const through = await render();
  expect(rooms.read).toBeGreaterThan(0);
  rooms.open = false;
  const within = await render();
  expect(rooms.read).toBe(0);
  expect(within.equals(through)).toBe(true);
});
