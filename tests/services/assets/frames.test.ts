import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { openFrame } from "@/lib/services/assets";
import { assetAddress, withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import { film } from "../../render/support/films";
import { newAccount, type TestAccount } from "../../support/accounts";
import { animated, apng, BLUE, RED } from "../../support/animations";
import { newUpload } from "../../support/uploads";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterAll(() => closeDb());

const FILES: [mime: string, name: string, made: () => Promise<Buffer>][] = [
  ["image/gif", "a.gif", () => animated("gif", [RED, BLUE], [200, 200])],
  ["image/webp", "a.webp", () => animated("webp", [RED, BLUE], [200, 200])],
  [
    "image/apng",
    "a.png",
    () =>
      apng([
        { colour: RED, delay: 20 },
        { colour: BLUE, delay: 20 },
      ]),
  ],
];

it.each(FILES)("%s is a picture whose frames its owner alone can look at", async (mime, name, made) => {
  const asset = await newUpload(account.actor, await made(), name);
  expect(asset).toMatchObject({ kind: "image", mime, width: 64, height: 36, durationSeconds: null });
  const colour = async (frame: number) => {
    const { dominant } = await sharp(await openFrame(account.actor, { id: asset.id, frame })).stats();
    return dominant.r > dominant.b ? "red" : "blue";
  };
  expect([await colour(0), await colour(1)]).toEqual(["red", "blue"]);
  await expect(openFrame(account.actor, { id: asset.id, frame: 2 })).rejects.toMatchObject({ code: "not_found" });
  const stranger = await newAccount();
  await expect(openFrame(stranger.actor, { id: asset.id, frame: 0 })).rejects.toMatchObject({ code: "not_found" });

  const known = { id: asset.id, kind: "image", src: assetAddress(asset.id), mime };
  const local = await withLocalFiles(film({ assets: { [asset.id]: known } }), account.actor.userId);
  expect(local.assets[asset.id]).toMatchObject({ frames: [200, 200], loops: 0 });
});
