import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { type Timeline, timelineSchema } from "@/lib/timeline/schema";
import { baseUrl, closeBrowser, openPage, owner, visit } from "./harness";

let page: Page;

beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

interface Listed {
  items: { id: string; title: string }[];
}

const apiHeaders = () => ({ authorization: `Bearer ${owner().apiKey}` });

/** A picture of one colour in the library. */
async function upload(name: string, background: string): Promise<string> {
  const image = sharp({ create: { width: 640, height: 360, channels: 3, background } });
  const form = new FormData();
  form.set("file", new File([new Uint8Array(await image.png().toBuffer())], name, { type: "image/png" }));
  const answer = await fetch(`${baseUrl}/api/v1/assets/upload`, { method: "POST", headers: apiHeaders(), body: form });
  return ((await answer.json()) as { id: string }).id;
}

/** A film of three pictures, two seconds each: red, green, blue. */
async function keepFilm(): Promise<string> {
  const ids = [await upload("red.png", "#c00"), await upload("green.png", "#0a0"), await upload("blue.png", "#00c")];
  const clips = ids.map((asset_id, index) => ({ asset_id, start_time: index * 2, duration: 2 }));
  const made = await fetch(`${baseUrl}/api/v1/videos/timeline`, {
    method: "POST",
    headers: { ...apiHeaders(), "content-type": "application/json" },
    body: JSON.stringify({
      ...{ title: "Three colours", config: { resolution: "1280x720", fps: 30 } },
      tracks: [{ type: "video", clips }],
    }),
  });
  expect(made.status).toBe(201);
  const { items } = (await (await page.request.get("/api/ui/films?show=drafts&search=Three")).json()) as Listed;
  return items.find(({ title }) => title === "Three colours")?.id ?? "";
}

const documentOf = async (film: string): Promise<Timeline> =>
  timelineSchema.parse(
    ((await (await page.request.get(`/api/ui/films/${film}/timeline`)).json()) as { document: unknown }).document,
  );

/** Gives the film a voice that says something: that of the film which the first start makes. */
async function speak(film: string): Promise<void> {
  let spoken = "";
  await expect
    .poll(async () => {
      const { items } = (await (await page.request.get("/api/ui/films")).json()) as Listed;
      spoken = items.find(({ title }) => title === "Meet Framewright")?.id ?? "";
      return (await page.request.get(`/api/ui/films/${spoken || "none"}/timeline`)).status();
    })
    .toBe(200);
  const source = await documentOf(spoken);
  const voice = source.tracks.flatMap((track) => track.items).find((item) => item.kind === "audio");
  if (voice?.kind !== "audio") throw new Error("the first film says nothing");
  const item = {
    ...voice,
    id: "voice",
    from: 0,
    durationInFrames: Math.min(voice.durationInFrames, 150),
    link: undefined,
  };
  const ops = [
    { op: "trackAdd", track: { id: "voices", kind: "voice" } },
    {
      ...{ op: "addItem", trackId: "voices", item },
      ...{ asset: source.assets[voice.assetId], speech: source.speech[voice.assetId] },
    },
  ];
  const saved = await page.request.post(`/api/ui/films/${film}/timeline/ops`, {
    data: { batchId: "batch-of-the-voice", base: 0, label: "Voice", ops },
  });
  expect(saved.status()).toBe(200);
}

const saved = () =>
  page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
const clips = () => page.locator("[data-clip]");
const picture = (n: number) =>
  page.locator("[data-clip]").filter({ hasText: ["red.png", "green.png", "blue.png"][n] ?? "" });
const main = ({ tracks }: Timeline) => tracks.find(({ kind }) => kind === "visual")?.items ?? [];
const seconds = async (n: number) => {
  await page.keyboard.press("Home");
  for (let step = 0; step < n; step += 1) await page.keyboard.press("Shift+ArrowRight");
};

/** The mean colour of the film's picture at a second, as the studio draws it. */
async function colourAt(film: string, time: number): Promise<number[]> {
  const still = await page.request.get(`/api/ui/films/${film}/still?time=${time}`);
  const { channels } = await sharp(await still.body()).stats();
  return channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

test("a film is cut, trimmed, put in another order, titled and animated, undone and done again, and saved", async () => {
  const film = await keepFilm();
  await speak(film);
  await visit(page, `/editor/${film}`);
  await clips().first().waitFor();
  const before = await documentOf(film);

  // Split in the middle of the first picture.
  await seconds(1);
  await page.keyboard.press("s");
  await saved();
  expect(main(await documentOf(film)).map(({ from }) => from)).toEqual([0, 30, 60, 120]);

  // Its second half begins later: trimmed to the playhead, what follows moves up.
  await page.keyboard.press("ArrowRight");
  for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("q");
  await saved();
  expect(main(await documentOf(film)).map(({ from }) => from)).toEqual([0, 30, 50, 110]);

  // The last picture is dragged to the start: red is no longer what the film begins with.
  const [last, first] = [await picture(2).boundingBox(), await picture(0).first().boundingBox()];
  if (!last || !first) throw new Error("the clips are not in sight");
  await page.mouse.move(last.x + 20, last.y + last.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + 60, last.y + 10, { steps: 8 });
  await page.mouse.move(first.x + 4, last.y + 10, { steps: 4 });
  await page.mouse.up();
  await saved();
  const [red = 255, , blue = 0] = await colourAt(film, 0.5);
  expect(blue).toBeGreaterThan(red + 100);

  // A title over it, with a fade, and a keyframe.
  await seconds(1);
  await page.keyboard.press("t");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Colours of a film");
  const fade = page.getByRole("textbox", { name: "Fade in" });
  await fade.fill("1");
  await fade.press("Enter");
  await page.getByRole("button", { name: "Keyframe: Scale" }).click();
  await saved();
  const title = (await documentOf(film)).tracks.flatMap(({ items }) => items).find(({ kind }) => kind === "text");
  expect(title).toMatchObject({
    text: "Colours of a film",
    fadeIn: 30,
    keyframes: { scale: [{ frame: 0, value: 1 }] },
  });

  // Words go with their picture: the film gets shorter.
  const length = (await documentOf(film)).durationInFrames;
  const words = page.locator("[data-word]");
  await words.nth(1).click();
  await page.evaluate(() => {
    const [, from, to] = document.querySelectorAll("[data-word]");
    if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.getByRole("button", { name: "Delete words" }).click();
  await saved();
  const after = await documentOf(film);
  expect(after.durationInFrames).toBeLessThan(length);

  // Another tab sees it, and its change is seen here.
  const other = await page.context().newPage();
  await visit(other, `/editor/${film}`);
  await other.locator("[data-clip]").first().waitFor();
  expect(await other.locator("[data-clip]").count()).toBe(await clips().count());
  await other.keyboard.press("Home");
  await other.keyboard.press("m");
  await page.locator("[data-ruler] [title='00:00:00']").waitFor();
  await other.close();

  // All of it is undone and done again, to the field.
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  while (await undo.isEnabled()) await undo.click();
  await saved();
  const marked = { ...(await documentOf(film)), markers: [] };
  expect({ ...marked, assets: before.assets }).toEqual(before);
  const redo = page.getByRole("button", { name: "Redo", exact: true });
  while (await redo.isEnabled()) await redo.click();
  await saved();
  const again = await documentOf(film);
  expect(again).toEqual({ ...after, markers: again.markers });
  await visit(page, `/editor/${film}`);
  await clips().first().waitFor();
  expect(await documentOf(film)).toEqual(again);
});
