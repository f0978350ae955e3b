export { addTitle } from "./add-title";
export { createProject, type NewEditorProject } from "./create-project";
export { addOverlay, listOverlays, overlayViews, type ReadOverlay, removeOverlay, updateOverlay } from "./overlays";
export { deleteProject, listProjects, updateProject } from "./projects";
export { listRenders, renderProject } from "./renders";
export type { EditorRow } from "./repo";
export { segmentViews } from "./segment-views";
export {
  addSegment,
  listSegments,
  type OpenProject,
  openProject,
  type ReadSegment,
  removeSegment,
  reorderSegments,
  setTransitions,
  splitSegment,
  updateSegment,
} from "./segments";
