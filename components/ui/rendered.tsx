"use client";
import { createContext, type ReactNode, useContext } from "react";

/** When and where the server drew the page. */
export interface Rendered {
  /** Milliseconds. */
  now: number;
  /** IANA name of the server's time zone. */
  timeZone: string;
}

const Context = createContext<Rendered | undefined>(undefined);

/** Tells the browser what the server's page was drawn with, so that it starts from the same words. */
export function RenderedProvider({ value, children }: { value: Rendered; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useRendered(): Rendered | undefined {
  return useContext(Context);
}
