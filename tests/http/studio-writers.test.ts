import { afterAll, afterEach, expect, it } from "vitest";
import { POST as generateImage } from "@/app/api/studio/generate-image/route";
import { POST as generatePresentation } from "@/app/api/studio/generate-presentation/route";
import { GET as pricing } from "@/app/api/studio/pricing/route";
import { closeDb, db } from "@/lib/db/client";
import { startGroq } from "../emulators/groq";
import type { Emulator } from "../emulators/http-server";
import { onlyProviders } from "../providers/environment";
import { newAccount } from "../support/accounts";
import { call } from "../support/call";

let groq: Emulator | undefined;
afterEach(async () => {
  await groq?.close();
  groq = undefined;
  onlyProviders({});
});
afterAll(closeDb);

const wish = { user_prompt: "Un chat", user_id: "test_user", style: "cinematic" };

it("has a language model write the prompt, says which, and counts its call", async () => {
  const prompt = "Cinematic close-up of a fluffy cat, golden hour light, shallow depth of field";
  groq = await startGroq({ reply: { prompt, english: "A cat" } });
  onlyProviders({ GROQ_API_KEY: "test-key", GROQ_BASE_URL: groq.url });
  const { actor, apiKey: key } = await newAccount();
  const { body } = await call(generateImage, { key, body: wish });
  expect(body).toMatchObject({ prompt, prompt_writer: "groq" });
  const calls = await db().usageRecord.findMany({ where: { userId: actor.userId, kind: "writer" } });
  expect(calls).toMatchObject([{ provider: "groq", jobId: body.prediction_id }]);
});

it("writes by rules when no model can, and never says that one did", async () => {
  groq = await startGroq({ status: 500, error: "down" });
  onlyProviders({ GROQ_API_KEY: "test-key", GROQ_BASE_URL: groq.url });
  const { apiKey: key } = await newAccount();
  const { body } = await call(generateImage, { key, body: wish });
  expect(body.prompt_writer).toBe("rules");
  expect(body.prompt).toMatch(/^cinematic, Un chat, /);
});

it("answers a model's slides as the document does", async () => {
  const slides = [
    { title: "L'IA dans l'éducation", points: ["Introduction", "Contexte"] },
    { title: "# Usages", points: ["- Tutorat"] },
  ];
  groq = await startGroq({ reply: { slides } });
  onlyProviders({ GROQ_API_KEY: "test-key", GROQ_BASE_URL: groq.url });
  const { apiKey: key } = await newAccount();
  const { status, body } = await call(generatePresentation, {
    key,
    body: { ...wish, num_slides: 2, theme: "solarized" },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: "success", num_slides: 2, theme: "solarized", writer: "groq" });
  expect(body.slides[0]).toEqual({ index: 0, content: "## L'IA dans l'éducation\n\n- Introduction\n- Contexte" });
  expect(body.markdown_content).toBe(
    body.slides.map(({ content }: { content: string }) => content).join("\n\n---\n\n"),
  );
  // What the model meant as words is no markup.
  expect(body.slides[1].content).toBe("## \\# Usages\n\n- \\- Tutorat");
});

it("takes a given text for the slides, and outlines a bare subject, saying so", async () => {
  onlyProviders({});
  const { apiKey: key } = await newAccount();
  const text =
    "Tea is a plant. It grows in the hills. People pick its leaves. They dry them. Then they drink it. It is old.";
  const own = await call(generatePresentation, { key, body: { user_prompt: text, num_slides: 3 } });
  expect(own.body).toMatchObject({ writer: "text", num_slides: 3, cost_usd: 0 });
  for (const sentence of ["Tea is a plant.", "Then they drink it."])
    expect(own.body.markdown_content).toContain(sentence);
  const bare = await call(generatePresentation, {
    key,
    body: { user_prompt: "Intelligence Artificielle dans l'éducation" },
  });
  expect(bare.body).toMatchObject({ writer: "rules", num_slides: 5, message: expect.stringMatching(/^Trame/) });
  expect(bare.body.slides[0].content).toMatch(/^## Intelligence Artificielle dans l.éducation\n\n- Ceci est une trame/);
  const wrong = await call(generatePresentation, { key, body: { ...wish, theme: "pink" } });
  expect(wrong.body).toEqual({ status: 422, detail: expect.stringContaining("theme") });
  expect((await call(pricing, { key })).body.presentation).toMatchObject({ cost_usd: 0, available: true });
});
