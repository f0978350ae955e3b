export type { ProviderWarning } from "./choose-providers";
export { createProject } from "./create-project";
export {
  cancelProject,
  getProject,
  getProjectStatus,
  listProjects,
  type ProjectDetail,
  type ProjectProgress,
} from "./get-project";
export type { ProjectRow } from "./repo";
export { type StartedProject, startProject } from "./start-project";
export { deleteProject, updateProject } from "./update-project";
