import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as generate } from "@/app/api/v1/courses/generate/route";
import { GET as courseJob } from "@/app/api/v1/courses/jobs/[job_id]/route";
import { POST as preview } from "@/app/api/v1/courses/preview-outline/route";
import { GET as media } from "@/app/media/[id]/[name]/route";
import { closeDb, db } from "@/lib/db/client";
import { cancelJob } from "@/lib/services/jobs";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

const worker = new TestWorker();
let account: TestAccount;
let folder: string;

beforeAll(async () => {
  account = await newAccount();
  folder = await mkdtemp(path.join(tmpdir(), "course-"));
});
afterAll(async () => {
  await worker.stop();
  await rm(folder, { recursive: true, force: true });
  await closeDb();
});

const read = async (jobId: string) => (await call(courseJob, { key: account.apiKey, params: { job_id: jobId } })).body;

async function until(jobId: string, isDone: () => Promise<boolean>) {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 150));
  return read(jobId);
}
const hasEnded = (jobId: string) => async () =>
  (await db().job.findUniqueOrThrow({ where: { id: jobId } })).finishedAt !== null;

/** Fetches a link of an answer as a client without credentials would. */
async function fetchLink(url: string): Promise<Buffer> {
  const { pathname, search } = new URL(url);
  const [, , id = "", name = ""] = pathname.split("/");
  const response = await media(new Request(`http://localhost${pathname}${search}`), {
    params: Promise.resolve({ id, name }),
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Names and bytes of a ZIP's entries, as another program reads them. */
async function unpacked(zip: Buffer): Promise<Record<string, number>> {
  const file = path.join(folder, "course.zip");
  await writeFile(file, zip);
  const script =
    "import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;z.extractall(sys.argv[2]);print(json.dumps({i.filename:i.file_size for i in z.infolist()}))";
  const { stdout } = await promisify(execFile)("python3", ["-c", script, file, folder]);
  return JSON.parse(stdout);
}

it("makes a course from an edited preview, and goes on after its worker was killed", { timeout: 240_000 }, async () => {
  const key = account.apiKey;
  const asked = { topic: "Tea", structure: { number_of_sections: 1, lectures_per_section: 2 }, language: "en" };
  const previewed = (await call(preview, { key, body: asked })).body;
  expect(previewed).toMatchObject({ title: "Tea", total_lectures: 2 });
  const sections = previewed.sections.map((section: { lectures: object[] }) => ({
    ...section,
    lectures: section.lectures.map((lecture, at) => ({
      ...lecture,
      title: `Tea ${at + 1}`,
      script: "Tea is a plant.",
    })),
  }));
  const body = { ...asked, outline: { title: "All about tea", sections } };
  const started = await call(generate, { key, body });
  expect(started.status).toBe(202);
  const jobId: string = started.body.job_id;
  await worker.start();
  // Killed as soon as one film is there, with the other under way.
  const half = await until(jobId, async () => {
    const made = await db().job.count({ where: { kind: "film", status: "succeeded", userId: account.actor.userId } });
    return made > 0;
  });
  expect(half.output_urls.videos.length).toBeGreaterThan(0);
  await worker.kill();
  await worker.start();
  const done = await until(jobId, hasEnded(jobId));
  expect(done).toMatchObject({
    status: "completed",
    partial: false,
    progress: 100,
    title: "All about tea",
    error: null,
  });
  expect(done.lectures.map(({ title, status }: { title: string; status: string }) => [title, status])).toEqual([
    ["Tea 1", "ready"],
    ["Tea 2", "ready"],
  ]);
  // Nothing was made twice.
  expect(await db().job.count({ where: { kind: "film", userId: account.actor.userId } })).toBe(2);
  expect((await fetchLink(done.output_urls.videos[1])).subarray(4, 8).toString()).toBe("ftyp");

  const entries = await unpacked(await fetchLink(done.output_urls.zip));
  const lecture = "all-about-tea/01-getting-started/02-tea-2";
  expect(Object.keys(entries)).toEqual(
    expect.arrayContaining([`${lecture}.mp4`, `${lecture}.vtt`, `${lecture}.md`, "all-about-tea/course.json"]),
  );
  const told = JSON.parse(await readFile(path.join(folder, "all-about-tea/course.json"), "utf8"));
  expect(told.sections[0].lectures[1]).toMatchObject({ title: "Tea 2", video: "01-getting-started/02-tea-2.mp4" });
});

it("cancels a course with the films of its lectures", async () => {
  const body = { topic: "Coffee", structure: { number_of_sections: 1, lectures_per_section: 2 } };
  const { job_id: jobId } = (await call(generate, { key: account.apiKey, body })).body;
  const filmsOf = () => db().courseLecture.findMany({ where: { course: { jobId }, jobId: { not: null } } });
  await until(jobId, async () => (await filmsOf()).length === 2);
  await cancelJob(account.actor, { id: jobId });
  const answer = await read(jobId);
  expect(answer).toMatchObject({ status: "failed", cancelled: true, error: "The course was cancelled." });
  expect(answer.lectures.map(({ status }: { status: string }) => status)).toEqual(["cancelled", "cancelled"]);
  expect(await db().job.count({ where: { userId: account.actor.userId, status: { in: ["queued", "running"] } } })).toBe(
    0,
  );
});
