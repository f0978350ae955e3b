import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { loadJobs } from "@/lib/jobs/repo";
import type { StepContext } from "@/lib/jobs/run";
import { storage } from "@/lib/storage";
import { loadAssets } from "../assets/repo";
import { storeFile } from "../assets/store-file";
import { filmJob } from "../films/film-job";
import { loadFilm } from "../films/repo";
import { completeJob } from "../jobs/end-job";
import { clearWork, workFolder } from "../production/work-files";
import { courseJob } from "./course-job";
import { packageNames } from "./course-names";
import { type CourseRow, type LectureRow, loadCourse, updateCourse } from "./repo";

/** A lecture with what is there of it. */
interface PackedLecture {
  lecture: LectureRow;
  /** Seconds; null for one that could not be made. */
  seconds: number | null;
}

/** Puts a lecture's film, subtitles and text into the package. */
async function addLecture(zip: ZipFile, lecture: LectureRow, place: string): Promise<number | null> {
  if (lecture.script !== null) zip.addBuffer(Buffer.from(lecture.script), `${place}.md`);
  const [job] = lecture.jobId ? await loadJobs([lecture.jobId]) : [];
  if (job?.status !== "succeeded" || !lecture.filmId) return null;
  const film = await loadFilm(lecture.filmId);
  const assets = await loadAssets([film.fileAssetId, film.vttAssetId].flatMap((id) => id ?? []));
  for (const { id, storageKey } of assets) {
    if (!storageKey) continue;
    const file = await storage().localPath(storageKey);
    // Films do not get smaller: they are stored as they are.
    if (id === film.fileAssetId) zip.addFile(file, `${place}.mp4`, { compress: false });
    else zip.addFile(file, `${place}.vtt`);
  }
  return filmJob.outputOf(job)?.durationSeconds ?? film.durationSeconds;
}

/** What a course's package says of itself, for programs that read it. */
function courseJson(course: CourseRow, packed: PackedLecture[], places: Map<string, string>): string {
  const sections = course.sections.map((title, section) => ({
    title,
    lectures: packed
      .filter(({ lecture }) => lecture.section === section)
      .map(({ lecture, seconds }) => ({
        title: lecture.title,
        summary: lecture.summary,
        key_points: lecture.keyPoints,
        // Beside this file.
        video: seconds === null ? null : `${places.get(lecture.id)?.split("/").slice(1).join("/")}.mp4`,
        duration: seconds,
      })),
  }));
  return `${JSON.stringify({ title: course.title, language: course.language, sections }, null, 2)}\n`;
}

/** Writes a course's ZIP. @returns the lectures, with their lengths */
async function writePackage(course: CourseRow, file: string): Promise<PackedLecture[]> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(file));
  const { folder, ofLecture } = packageNames(course);
  const packed: PackedLecture[] = [];
  for (const lecture of course.lectures) {
    const seconds = await addLecture(zip, lecture, ofLecture.get(lecture.id) ?? `${folder}/${lecture.id}`);
    packed.push({ lecture, seconds });
  }
  zip.addBuffer(Buffer.from(courseJson(course, packed, ofLecture)), `${folder}/course.json`);
  zip.end();
  await written;
  return packed;
}

/** Packs a course's lectures into one ZIP, and keeps it in place of an older one. @returns lectures that are in it, and that are not */
export async function packCourse(
  courseId: string,
  workKey: string,
): Promise<{ ready: number; failed: number; assetId: string }> {
  const course = await loadCourse(courseId);
  const folder = workFolder(workKey);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "course.zip");
  const packed = await writePackage(course, file);
  const asset = await storeFile({
    id: `${course.id}_zip`,
    userId: course.userId,
    kind: "document",
    path: file,
    extension: "zip",
    mime: "application/zip",
    name: `${packageNames(course).folder}.zip`,
    more: { provider: "framewright" },
    also: (tx) => updateCourse(tx, course.id, { zipAssetId: `${course.id}_zip` }),
  });
  const ready = packed.filter(({ seconds }) => seconds !== null).length;
  return { ready, failed: packed.length - ready, assetId: asset.id };
}

/** Packs the course and ends its job. */
export async function deliverCourse({ job }: StepContext): Promise<void> {
  const { courseId } = courseJob.inputOf(job);
  const { ready, failed, assetId } = await packCourse(courseId, job.id);
  await completeJob(courseJob, job, { output: { courseId, ready, failed, assetId } });
  await clearWork(job.id);
}
