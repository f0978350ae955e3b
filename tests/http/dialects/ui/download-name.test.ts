import { expect, it } from "vitest";
import { downloadName } from "@/lib/http/dialects/ui/download-name";

it("gives a download the extension of its content", () => {
  expect(downloadName({ name: "Why the sea is salty", mime: "video/mp4" })).toBe("Why the sea is salty.mp4");
  expect(downloadName({ name: "captions.srt", mime: "application/x-subrip" })).toBe("captions.srt");
  expect(downloadName({ name: "Version 1.2", mime: "video/mp4" })).toBe("Version 1.2.mp4");
});

it("leaves out what disks refuse", () => {
  expect(downloadName({ name: 'a/b\\c:d*e?"f<g>|h', mime: "text/vtt" })).toBe("a b c d e f g h.vtt");
  expect(downloadName({ name: "///", mime: "image/jpeg" })).toBe("file.jpg");
});
