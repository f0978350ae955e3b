type Point = readonly [number, number];

const text = (value: number) => value.toFixed(1);

/** Closed path through the points with smooth corners (quadratic curves between the midpoints). */
export function smoothClosed(points: readonly Point[]): string {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const last = points.at(-1);
  const first = points[0];
  if (!last || !first) return "";
  const start = middle(last, first);
  let path = `M${text(start[0])} ${text(start[1])}`;
  for (const [index, point] of points.entries()) {
    const end = middle(point, points[(index + 1) % points.length] as Point);
    path += `Q${text(point[0])} ${text(point[1])} ${text(end[0])} ${text(end[1])}`;
  }
  return `${path}Z`;
}

/** Open path through the points, smooth in the same way. */
export function smoothOpen(points: readonly Point[]): string {
  const first = points[0];
  if (!first) return "";
  let path = `M${text(first[0])} ${text(first[1])}`;
  for (let index = 1; index < points.length - 1; index += 1) {
    const [here, next] = [points[index] as Point, points[index + 1] as Point];
    path += `Q${text(here[0])} ${text(here[1])} ${text((here[0] + next[0]) / 2)} ${text((here[1] + next[1]) / 2)}`;
  }
  const end = points.at(-1) as Point;
  return `${path}L${text(end[0])} ${text(end[1])}`;
}
