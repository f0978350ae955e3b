import { createProject, renderProject } from "@/lib/services/editor";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import type { TestAccount } from "./accounts";
import { putTimeline } from "./timelines";

/** A project of the editor API with two segments and a title, under the ids that the contracts' examples name. */
export async function editorProject(owner: TestAccount): Promise<Record<string, string>> {
  const { project } = await createProject(owner.actor, { name: "Cut" });
  const color = { type: "statement", text: "Tea" };
  const items = [1, 2].map((place) => ({
    ...{ kind: "scene", id: `segment-${place}`, from: (place - 1) * 120, durationInFrames: 120, visual: color },
  }));
  const title = { kind: "text", id: "overlay-1", from: 0, durationInFrames: 60, text: "Tea" };
  const document = parseTimeline({
    version: 2,
    ...{ fps: 30, width: 1920, height: 1080, durationInFrames: 240, language: "en", title: "Cut", theme: {} },
    tracks: [
      { id: "scenes", kind: "visual", items },
      { id: "titles", kind: "overlay", stacked: true, items: [title] },
    ],
  });
  await putTimeline(project.id, document);
  return { project_id: project.id, segment_id: "segment-1", overlay_id: "overlay-1" };
}

/** A render of such a project. */
export async function editorRender(owner: TestAccount): Promise<Record<string, string>> {
  const { project_id: projectId = "" } = await editorProject(owner);
  const { job } = await renderProject(owner.actor, { projectId, encoding: { container: "mp4", quality: "draft" } });
  return { job_id: job?.id ?? "" };
}
