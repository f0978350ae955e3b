import { createContext, type FC, type ReactNode } from "react";

export interface StillSurfaceProps {
  width: number;
  height: number;
  children: ReactNode;
}

/** What content that stands still as long as it is mounted is put on; the renderer may keep it as a bitmap. */
export const StillSurfaceContext = createContext<FC<StillSurfaceProps> | null>(null);
