import { authContracts } from "./auth";
import { assetContracts } from "./contracts-assets";
import { courseContracts } from "./contracts-courses";
import { editorContracts } from "./contracts-editor";
import { generationContracts } from "./contracts-generation";
import { interchangeContracts } from "./contracts-interchange";
import { videoContracts } from "./contracts-videos";
import { voiceProfileContracts } from "./contracts-voice-profiles";
import { projectContracts } from "./projects";
import { publishContracts } from "./publish";
import { usageContracts } from "./usage";
import { voiceContracts } from "./voices";
import { webhookContracts } from "./webhooks";

/** Every contract of this surface, for OpenAPI and the contract tests. */
export const platformContracts = [
  ...authContracts,
  ...projectContracts,
  ...generationContracts,
  ...assetContracts,
  ...videoContracts,
  ...interchangeContracts,
  ...courseContracts,
  ...editorContracts,
  ...voiceContracts,
  ...voiceProfileContracts,
  ...webhookContracts,
  ...publishContracts,
  ...usageContracts,
];
