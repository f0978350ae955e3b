import { expect, it } from "vitest";
import { canvasWorks, findBrowser } from "@/lib/render";
import { choosePath } from "@/lib/render/draw/probe";

it("finds that this machine's browser draws HTML into canvases, and chooses by it", async () => {
  expect(findBrowser()).toBeDefined();
  expect(await canvasWorks()).toBe(true);
  expect(await choosePath({ codec: "h264", quality: "standard" })).toBe("canvas");
  expect(await choosePath({ codec: "h264", quality: "standard" }, "screenshot")).toBe("screenshot");
  expect(await choosePath({ codec: "prores", quality: "standard" })).toBe("screenshot");
});
