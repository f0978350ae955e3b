import type { CSSProperties, ReactNode } from "react";
import type { Layout, Rect } from "@/lib/timeline/layout/layout";

/** Absolute position of a rectangle. */
export function at(rect: Rect): CSSProperties {
  return { position: "absolute", left: rect.x, top: rect.y, width: rect.width, height: rect.height };
}

/** The area a scene composes in; a column by default. */
export function Stage({ layout, style, children }: { layout: Layout; style?: CSSProperties; children: ReactNode }) {
  return (
    <div data-stage="" style={{ ...at(layout.content), display: "flex", flexDirection: "column", ...style }}>
      {children}
    </div>
  );
}
