import { type Emulator, sendJson, startEmulator } from "./http-server";

const file = (
  name: string,
  index: number,
  size: [width: number, height: number],
  more: object,
  mime = "image/jpeg",
) => ({
  pageid: 500 + index,
  ns: 6,
  title: `File:${name}`,
  index,
  imagerepository: "local",
  imageinfo: [
    {
      size: 900_000,
      width: size[0],
      height: size[1],
      thumburl: `https://upload.example/thumb/${name}/1920px-${name}`,
      thumbwidth: 1920,
      thumbheight: Math.round((1920 * size[1]) / size[0]),
      url: `https://upload.example/${name}`,
      descriptionurl: `https://commons.example/wiki/File:${name}`,
      mime,
      extmetadata: more,
    },
  ],
});

const by = (artist: string, licence: string) => ({
  Artist: { value: artist, source: "commons-desc-page" },
  LicenseShortName: { value: licence, source: "commons-desc-page", hidden: "" },
});

/** The pages as the API sends them: by page id, not by rank. */
const PAGES = [
  file("Ash.jpg", 3, [4000, 3000], by('<a href="//commons.example/wiki/User:Ida">Ida &amp; Co</a>', "CC BY-SA 4.0")),
  file("Lava.jpg", 1, [3000, 2000], by("National survey", "Public domain")),
  file("Map.svg", 2, [800, 800], by("Ida", "CC0"), "image/svg+xml"),
  file("Small.png", 4, [300, 200], by("Ida", "CC0"), "image/png"),
  file("Old.jpg", 5, [2000, 1500], by("Ida", "GFDL")),
];

/** Wikimedia Commons' search for files with imageinfo. "nothing" finds nothing, and then there is no `query` at all. */
export function startCommons(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (!request.headers["user-agent"]?.startsWith("Framewright/"))
      return sendJson(response, 403, { error: "Please set a user-agent and respect our robot policy" });
    if (request.path !== "/w/api.php" || request.query.get("gsrnamespace") !== "6")
      return sendJson(response, 404, { error: "Not found" });
    const asked = request.query.get("gsrsearch") ?? "";
    if (asked.startsWith("nothing")) return sendJson(response, 200, { batchcomplete: true });
    sendJson(response, 200, { batchcomplete: true, query: { pages: PAGES } });
  });
}
