import { afterAll, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { changeMarketingJob, createMarketingJob, listTemplates } from "@/lib/services/marketing";
import { newAccount } from "../support/accounts";

afterAll(closeDb);

it("keeps the settings that a change does not name", async () => {
  const { actor } = await newAccount();
  const config = { mode: "hybrid", shape: "square", music: "epic" } as const;
  const made = await createMarketingJob(actor, { title: "Tea", theme: "Tea", segmentsCount: 2, config }, "en");
  expect(made.config).toMatchObject({ ...config, captions: "bold" });
  const segments = [{ prompt: "A harbour" }, { prompt: "A door", mode: "image_to_video" as const }];
  const changed = await changeMarketingJob(actor, made.id, { segments });
  expect([changed.status, changed.config]).toEqual(["configuring", made.config]);
  expect(changed.segments.map(({ mode }) => mode)).toEqual(["text_to_video", "image_to_video"]);
});

it("takes a template's own settings, and leaves out what is said with an empty variable", async () => {
  const { actor } = await newAccount();
  const request = {
    title: "Code",
    theme: "Sorting",
    templateId: "template_code_walkthrough",
    variables: { point_1: "A loop" },
  };
  const { config, segments } = await createMarketingJob(actor, request, "en");
  expect([config.mode, config.music]).toEqual(["hybrid", "lofi"]);
  expect(segments.map(({ mode, narration }) => [mode, narration])).toEqual([
    ["text_to_video", "Sorting, line by line."],
    ["image_to_video", "A loop."],
    ["image_to_video", ""],
    ["image_to_video", ""],
    ["text_to_video", "The code is in the description."],
  ]);
});

it("has a dozen templates in each language, every pattern of which is sound", async () => {
  const { actor } = await newAccount();
  for (const language of ["en", "fr"]) {
    const templates = await listTemplates(actor, language);
    expect(templates.length).toBeGreaterThanOrEqual(12);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  }
});
