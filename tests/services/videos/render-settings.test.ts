import { expect, it } from "vitest";
import { RENDER_FIELDS, renderRequest, toRenderRequest } from "@/lib/http/dialects/platform/render-request";
import { inDocumentWords } from "@/lib/http/field-names";
import { settingsOf } from "@/lib/services/exports/render-settings";

const settings = (config: object) =>
  settingsOf(toRenderRequest(renderRequest.parse({ timeline_id: "t", config })).encoding);

it("reads a film's settings and those of sound alone", () => {
  expect(settings({ format: "mp4", codec: "hevc", bitrate: "2.5M" })).toMatchObject({
    container: "mp4",
    codec: "h265",
    bitrate: 2_500_000,
    audioCodec: "aac",
  });
  expect(settings({ format: "m4a", audio_bitrate: "128k" })).toEqual({
    container: "m4a",
    codec: "aac",
    quality: "standard",
    audioBitrate: 128_000,
  });
  expect(settings({ format: "wav", audio_codec: "pcm" })).toMatchObject({ container: "wav", codec: "wav" });
});

it.each([
  [{ format: "mp3", codec: "h264" }, "config.codec"],
  [{ format: "m4a", bitrate: "2M" }, "config.bitrate"],
  [{ format: "wav", audio_bitrate: "192k" }, "config.audio_bitrate"],
  [{ format: "mp3", audio_bitrate: "400k" }, "config.audio_bitrate"],
  [{ format: "mp3", audio_codec: "aac" }, "config.audio_codec"],
  [{ format: "mov", codec: "prores", bitrate: "2M" }, "config.bitrate"],
])("refuses %j by its field", async (config, field) => {
  await expect(inDocumentWords(RENDER_FIELDS, async () => settings(config))).rejects.toMatchObject({
    code: "validation",
    message: expect.stringContaining(`${field}: `),
    issues: [{ field }],
  });
});
