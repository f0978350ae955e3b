import { expect, it } from "vitest";
import { isPublicAddress } from "@/lib/core/net/addresses";

it.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["::ffff:8.8.8.8", true],
  ["::ffff:10.0.0.1", false],
  ["::10.0.0.1", false],
  ["::7f00:1", false],
  ["::8.8.8.8", false],
  ["::1", false],
  ["::", false],
  ["64:ff9b::a00:1", false],
  ["10.0.0.1", false],
  ["no address", false],
])("%s may be reached: %s", (address, reached) => {
  expect(isPublicAddress(address)).toBe(reached);
});
