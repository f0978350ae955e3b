import { z } from "zod";
import type { Contract } from "../contract";
import type { Dialect } from "../dialect";
import { marketingContracts } from "../dialects/marketing/contracts";
import { marketingDialect } from "../dialects/marketing/dialect";
import { templateContracts } from "../dialects/marketing/templates";
import { platformContracts } from "../dialects/platform/contracts";
import { platformDialect } from "../dialects/platform/dialect";
import { publicContracts } from "../dialects/public/contracts";
import { publicDialect } from "../dialects/public/dialect";
import { studioContracts } from "../dialects/studio/contracts";
import { studioDialect } from "../dialects/studio/dialect";
import { uiErrorSchema } from "../dialects/ui/common";
import * as uiAccountContracts from "../dialects/ui/contracts-account";
import * as uiAssetsContracts from "../dialects/ui/contracts-assets";
import * as uiCatalogueContracts from "../dialects/ui/contracts-catalogue";
import * as uiDerivativesContracts from "../dialects/ui/contracts-derivatives";
import * as uiDevelopContracts from "../dialects/ui/contracts-develop";
import * as uiFilmsContracts from "../dialects/ui/contracts-films";
import * as uiJobsContracts from "../dialects/ui/contracts-jobs";
import * as uiLibraryContracts from "../dialects/ui/contracts-library";
import * as uiMembersContracts from "../dialects/ui/contracts-members";
import * as uiPreviewContracts from "../dialects/ui/contracts-preview";
import * as uiProjectsContracts from "../dialects/ui/contracts-projects";
import * as uiRenderingContracts from "../dialects/ui/contracts-rendering";
import * as uiReviewContracts from "../dialects/ui/contracts-review";
import * as uiTimelinesContracts from "../dialects/ui/contracts-timelines";
import * as uiWatchContracts from "../dialects/ui/contracts-watch";
import { uiDialect } from "../dialects/ui/dialect";

/** One dialect with everything that describes it from outside. */
export interface Surface {
  dialect: Dialect;
  contracts: readonly Contract[];
  /** Names of the security schemes of which any one is enough. */
  security: readonly string[];
  /** Body of every answer that is an error. */
  error: z.ZodType;
  /** Status of a request whose values break a rule. */
  invalid: 400 | 422;
  description: string;
}

const publicError = z
  .object({
    error: z.string(),
    details: z.array(z.object({ code: z.string(), message: z.string(), field: z.string().optional() })),
  })
  .meta({ id: "PublicError", description: "How the public generation API says no." });

const platformError = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z
        .looseObject({ field: z.string().optional(), constraint: z.string().optional(), remedy: z.string().optional() })
        .meta({ description: "The field and the rule it breaks, the remedy, and further facts of the error." }),
    }),
  })
  .meta({ id: "PlatformError", description: "How the platform API says no." });

const studioError = z
  .object({
    status: z.number().int().meta({ description: "The answer's HTTP status." }),
    detail: z.string().meta({ description: "What is wrong, and with which field." }),
  })
  .meta({ id: "CreativeError", description: "How the creative studio API says no." });

const studioSaysNo = uiErrorSchema.meta({ id: "StudioError", description: "How the studio's own calls say no." });

/** A contract of any types as the description reads it: only its schemas, never its handler. */
const contractsOf = (list: readonly unknown[]): readonly Contract[] => list as readonly Contract[];

const UI_CONTRACTS = [
  uiAccountContracts,
  uiAssetsContracts,
  uiCatalogueContracts,
  uiDerivativesContracts,
  uiDevelopContracts,
  uiFilmsContracts,
  uiJobsContracts,
  uiLibraryContracts,
  uiMembersContracts,
  uiPreviewContracts,
  uiReviewContracts,
  uiProjectsContracts,
  uiRenderingContracts,
  uiTimelinesContracts,
  uiWatchContracts,
].flatMap((file) => Object.values<unknown>(file));

/** Every surface that the description and its tests cover. A new dialect is one more entry. */
export const SURFACES: readonly Surface[] = [
  {
    dialect: publicDialect,
    contracts: contractsOf(publicContracts),
    security: ["apiKey", "accessToken"],
    error: publicError,
    invalid: 400,
    description: "From a prompt or a script to a film, with an API key or an access token.",
  },
  {
    dialect: platformDialect,
    contracts: contractsOf(platformContracts),
    security: ["apiKey", "accessToken"],
    error: platformError,
    invalid: 422,
    description: "Projects, assets, timelines, voices and webhooks, with an API key or an access token.",
  },
  {
    dialect: studioDialect,
    contracts: contractsOf(studioContracts),
    security: ["apiKey", "accessToken"],
    error: studioError,
    invalid: 422,
    description:
      "Single pictures, clips and presentations from a prompt. Programs of the studio's own machine need no credentials.",
  },
  {
    dialect: marketingDialect,
    contracts: contractsOf([...marketingContracts, ...templateContracts]),
    security: ["apiKey", "accessToken", "session"],
    error: studioSaysNo,
    invalid: 422,
    description:
      "Short films in segments, made in series: with the session's cookie, an API key or an access token. Addresses may end in a slash.",
  },
  {
    dialect: uiDialect,
    contracts: contractsOf(UI_CONTRACTS),
    security: ["session"],
    error: studioSaysNo,
    invalid: 422,
    description: "What the studio's own pages call, with the session's cookie. It changes with them.",
  },
];
