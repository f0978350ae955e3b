export interface DiagramNode {
  id: string;
}

export interface DiagramEdge {
  from: string;
  to: string;
  label: string;
}

export interface PlacedNode {
  id: string;
  /** Top left corner and size, pixels of the area. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelBox extends Box {
  /** Stands beside its arrow on that side; over its middle otherwise. */
  side?: "left" | "right" | "above";
}

export interface PlacedEdge {
  from: string;
  to: string;
  label: string;
  /** SVG path from border to border, in pixels of the area. */
  path: string;
  /** Room for the label; null when there is none that touches no node and no other label. */
  labelBox: LabelBox | null;
}

export interface DiagramArea {
  width: number;
  height: number;
  /** Layers run downwards; otherwise across. */
  vertical: boolean;
  /** Layers that run across start at the right. */
  rtl: boolean;
  /** Largest node, pixels. */
  maxWidth: number;
  maxHeight: number;
  /** Height of an edge's label, pixels. */
  labelHeight: number;
}

export interface DiagramLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

export interface Point {
  x: number;
  y: number;
}
