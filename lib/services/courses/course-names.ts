/** Longest name of a folder or file of a course's package, in characters. */
const LONGEST = 60;

/** A title as a name that every disk and unpacker takes: ASCII letters, digits and hyphens; `fallback` where none is left. */
export function asciiName(title: string, fallback: string): string {
  const name = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  return name || fallback;
}

const two = (index: number): string => String(index + 1).padStart(2, "0");

/** Where a course's files stand in its package, without their extensions. */
export function packageNames({
  title,
  sections,
  lectures,
}: {
  title: string;
  sections: readonly string[];
  lectures: readonly { section: number; title: string; id: string }[];
}): { folder: string; ofLecture: Map<string, string> } {
  const folder = asciiName(title, "course");
  const ofLecture = new Map<string, string>();
  for (const [section, name] of sections.entries()) {
    const inside = lectures.filter((lecture) => lecture.section === section);
    for (const [at, lecture] of inside.entries()) {
      const place = `${two(section)}-${asciiName(name, "section")}/${two(at)}-${asciiName(lecture.title, "lecture")}`;
      ofLecture.set(lecture.id, `${folder}/${place}`);
    }
  }
  return { folder, ofLecture };
}
