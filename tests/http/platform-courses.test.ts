import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as generate } from "@/app/api/v1/courses/generate/route";
import { GET as status } from "@/app/api/v1/courses/jobs/[job_id]/route";
import { POST as preview } from "@/app/api/v1/courses/preview-outline/route";
import { POST as register } from "@/app/api/v1/webhooks/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { courseJob } from "@/lib/services/courses/course-job";
import { packCourse } from "@/lib/services/courses/pack-course";
import { completeJob, failJob } from "@/lib/services/jobs/end-job";
import { createProfile } from "@/lib/services/voice-profiles";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

const ASKED = {
  topic: "Docker Fundamentals",
  language: "en",
  structure: { number_of_sections: 1, lectures_per_section: 1 },
};

describe("what a course is asked for with", () => {
  it.each([
    ["preview", preview],
    ["course", generate],
  ])("is never left out without a word: documents that are not there, in a %s", async (_, handler) => {
    const { status: code, body } = await call(handler, {
      key: account.apiKey,
      body: { ...ASKED, document_ids: ["doc_1"] },
    });
    expect([code, body.error.details.field]).toEqual([422, "document_ids.0"]);
  });

  it("says why there is no quiz, with the course and from its start", async () => {
    const quiz_config = { enabled: true, frequency: "per_section" };
    const started = await call(generate, { key: account.apiKey, body: { ...ASKED, user_id: "user_123", quiz_config } });
    expect(started.status).toBe(202);
    const { body } = await call(status, { key: account.apiKey, params: { job_id: started.body.job_id } });
    expect(body.warnings).toEqual([{ code: "NO_SOURCE", message: expect.stringContaining("no quiz") }]);
  });

  it("refuses the voice of a profile that is not ready, and of a stranger's, at the start", async () => {
    const stranger = await newAccount();
    for (const owner of [account, stranger]) {
      const { id } = await createProfile(owner.actor, { name: "Ada" });
      const { status: code, body } = await call(generate, {
        key: account.apiKey,
        body: { ...ASKED, voice_profile_id: id },
      });
      expect([code, body.error.details.field]).toEqual([422, "voice_id"]);
    }
  });
});

describe("the end of a course", () => {
  const EVENTS = ["course.completed", "course.failed"];

  it("is told to the account's webhooks, once", async () => {
    const owner = await newAccount();
    const { body: hook } = await call(register, {
      key: owner.apiKey,
      body: { url: "https://hooks.example/courses", events: EVENTS },
    });
    const begin = async () => {
      const { body } = await call(generate, { key: owner.apiKey, body: ASKED });
      return { id: body.job_id as string, userId: owner.actor.userId, courseId: body.course_id as string };
    };
    const [made, lost] = [await begin(), await begin()];
    const output = { courseId: made.courseId, ...(await packCourse(made.courseId, made.id)) };
    await completeJob(courseJob, made, { output });
    await completeJob(courseJob, made, { output });
    await failJob(lost.id, new Error("No lecture could be made."));
    const sent = await db().webhookDelivery.findMany({
      where: { endpointId: hook.webhook_id },
      orderBy: { id: "asc" },
    });
    const told = sent.map(({ body }) => body as { event: string; data: Record<string, unknown> });
    expect(told).toHaveLength(2);
    const dataOf = (name: string) => told.find(({ event }) => event === name)?.data;
    expect(dataOf("course.completed")).toEqual({
      job_id: made.id,
      zip_url: expect.stringContaining(output.assetId),
    });
    expect(dataOf("course.failed")).toMatchObject({ job_id: lost.id, error: { code: expect.any(String) } });
  });
});
