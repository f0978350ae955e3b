import { expect, it } from "vitest";
import { marketingTarget } from "@/lib/http/marketing-addresses";

it.each([
  ["GET", "/marketing/", "/marketing"],
  ["GET", "/marketing", "/marketing"],
  ["GET", "/marketing/job/create/?problem=validation", "/marketing/job/create?problem=validation"],
  ["GET", "/marketing/job/m_1/", "/marketing/job/m_1"],
  ["POST", "/marketing/quick/", "/marketing/forms/quick"],
  ["POST", "/marketing/quick", "/marketing/forms/quick"],
  ["POST", "/marketing/job/create/", "/marketing/forms/job/create"],
  ["POST", "/marketing/job/m_1/configure/", "/marketing/forms/job/m_1/configure"],
  ["POST", "/marketing/job/m_1/generate/", "/marketing/forms/job/m_1/generate"],
  ["POST", "/marketing/api/job/m_1/segment/0/retry/", "/marketing/api/job/m_1/segment/0/retry"],
  ["GET", "/marketing/api/job/m_1/status/", "/marketing/api/job/m_1/status"],
  ["GET", "/marketingx/", "/marketingx/"],
  ["POST", "/films/", "/films/"],
])("answers %s %s at %s", (method, target, place) => {
  expect(marketingTarget(method, target)).toBe(place);
});
