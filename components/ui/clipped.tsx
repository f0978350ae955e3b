import type { ComponentProps } from "react";
import { cn } from "./cn";

interface Props extends Omit<ComponentProps<"span">, "children" | "title"> {
  children: string;
  /** How many lines may be seen. */
  lines?: 1 | 2 | 4;
}

const LINES = { 1: "truncate", 2: "line-clamp-2", 4: "line-clamp-4" };

/** A text that ends in dots where its place does; its tooltip has the whole. Names that people give, never our own words. */
export function Clipped({ children, lines = 1, className, ...props }: Props) {
  return (
    <span className={cn("wrap-anywhere block", LINES[lines], className)} title={children} {...props}>
      {children}
    </span>
  );
}
