import { expect, it } from "vitest";
import { voicePreview } from "@/lib/services/voices";

it("knows no preview of a voice that does not exist", async () => {
  await expect(voicePreview({ id: "nobody" })).rejects.toMatchObject({ code: "not_found" });
});
