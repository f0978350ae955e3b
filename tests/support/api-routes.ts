import { globSync } from "node:fs";
import path from "node:path";
import type { Contract } from "@/lib/http/contract";
import type { RouteHandler } from "@/lib/http/kernel";
import { pathOf } from "@/lib/http/openapi/document";
import { SURFACES, type Surface } from "@/lib/http/openapi/surfaces";

export interface ApiRoute {
  surface: Surface;
  contract: Contract;
  /** From the server's root, with `{name}` for what varies. */
  path: string;
  handler: RouteHandler;
}

/** Methods of every route file under the surfaces' folders, as `GET /api/v1/projects`. */
export async function routeFiles(surfaces: readonly Surface[] = SURFACES): Promise<Map<string, RouteHandler>> {
  const handlers = new Map<string, RouteHandler>();
  for (const { dialect } of surfaces) {
    for (const file of globSync(`app${dialect.base}/**/route.ts`)) {
      // What answers addresses that name no route has no contract.
      if (file.includes("[...")) continue;
      const address = `/${path.dirname(path.relative("app", file)).replaceAll("[", "{").replaceAll("]", "}")}`;
      const module = (await import(path.resolve(file))) as Record<string, RouteHandler>;
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
        if (module[method]) handlers.set(`${method} ${address}`, module[method]);
      }
    }
  }
  return handlers;
}

/** Name of a contract's route, as `routeFiles` names it. */
export const routeName = (surface: Surface, contract: Contract): string =>
  `${contract.method} ${pathOf(surface, contract)}`;

/** Every contract with its handler. */
export async function apiRoutes(): Promise<ApiRoute[]> {
  const handlers = await routeFiles();
  return SURFACES.flatMap((surface) =>
    surface.contracts.map((contract) => {
      const handler = handlers.get(routeName(surface, contract));
      if (!handler) throw new Error(`${routeName(surface, contract)} has a contract but no route file.`);
      return { surface, contract, path: pathOf(surface, contract), handler };
    }),
  );
}
