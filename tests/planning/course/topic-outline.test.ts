import { expect, it } from "vitest";
import { DIFFICULTIES, MOST_SECTIONS, type OutlineRequest, outlineSchema } from "@/lib/planning/course/outline";
import { topicLectureScript, topicOutline } from "@/lib/planning/course/topic-outline";

const asked = (more: Partial<OutlineRequest> = {}): OutlineRequest => ({
  topic: "Docker Fundamentals",
  language: "en",
  sections: 4,
  lectures: 3,
  from: "beginner",
  to: "intermediate",
  titleStyle: "standard",
  ...more,
});

it("has the asked numbers of sections and lectures, no title twice, at every level", () => {
  for (const [at, from] of DIFFICULTIES.entries()) {
    for (const to of DIFFICULTIES.slice(at)) {
      for (let sections = 1; sections <= MOST_SECTIONS; sections += 1) {
        const outline = topicOutline(asked({ from, to, sections, lectures: 5 }));
        expect(outline.sections).toHaveLength(sections);
        const titles = outline.sections.flatMap(({ lectures }) => lectures.map(({ title }) => title));
        expect(new Set(titles).size).toBe(sections * 5);
        expect(new Set(outline.sections.map(({ title }) => title)).size).toBe(sections);
        if (sections * 5 <= 60) outlineSchema.parse(outline);
      }
    }
  }
});

it("leads from the first level to the last one, in the style and language asked for", () => {
  const titlesOf = (more: Partial<OutlineRequest>) => topicOutline(asked(more)).sections.map(({ title }) => title);
  expect(titlesOf({ to: "expert", sections: 2 })).toEqual(["Getting started", "Mastery and outlook"]);
  expect(titlesOf({ from: "expert", to: "expert", sections: 2 })).toEqual(["Working at scale", "Mastery and outlook"]);
  const french = topicOutline(asked({ language: "fr", titleStyle: "question" }));
  expect(french.sections[0]?.title).toBe("Premiers pas");
  expect(french.sections[0]?.lectures[0]?.title).toBe("Pourquoi est-ce important ?");
});

it("says in each lecture that it is an outline, and asks its questions", () => {
  const { title, sections } = topicOutline(asked());
  const script = topicLectureScript({ title, language: "en" }, "Foundations", sections[0]?.lectures[1] as never);
  expect(script).toContain("# Key terms");
  expect(script).toContain(
    "nothing here is claimed as fact. It belongs to Docker Fundamentals, in the section Foundations.",
  );
  expect(script.match(/\?/g)).toHaveLength(3);
});
