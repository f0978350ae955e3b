import { beforeAll, expect, it } from "vitest";
import { loadLanguages } from "@/lib/language/language";
import { subjectsOf } from "@/lib/planning/scenarist/subjects";

beforeAll(loadLanguages);

it.each([
  ["Un coucher de soleil sur l'océan avec des vagues douces", []],
  ["Un chat astronaute flottant dans l'espace", ["cat", "astronaut"]],
  ["Dragon majestueux volant dans un ciel orageux avec éclairs", ["dragon"]],
  ["Montre de luxe sur fond noir avec éclairage dramatique", ["watch"]],
  ["Portrait d'une femme en style Van Gogh", ["woman"]],
])("finds what stands in the scene of %s", (text, names) => {
  expect(subjectsOf(text, "fr", 4).map(({ name }) => name.split(":")[1])).toEqual(names);
});
