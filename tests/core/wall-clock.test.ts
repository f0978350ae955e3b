import { expect, it } from "vitest";
import { instantOf, isTimeZone } from "@/lib/core/wall-clock";

it.each([
  ["2024-12-15T14:00:00Z", "Europe/Paris", "2024-12-15T14:00:00.000Z"],
  ["2024-12-15T14:00:00+05:30", "Europe/Paris", "2024-12-15T08:30:00.000Z"],
  ["2024-12-15T14:00:00", "Europe/Paris", "2024-12-15T13:00:00.000Z"],
  ["2024-07-15T14:00", "Europe/Paris", "2024-07-15T12:00:00.000Z"],
  ["2024-07-15T14:00", "Asia/Kolkata", "2024-07-15T08:30:00.000Z"],
  ["2024-07-15T14:00", "UTC", "2024-07-15T14:00:00.000Z"],
  // The clocks go from 2:00 to 3:00: 2:30 is never shown.
  ["2025-03-30T02:30", "Europe/Paris", "2025-03-30T01:30:00.000Z"],
  ["2025-03-30T03:00", "Europe/Paris", "2025-03-30T01:00:00.000Z"],
  // And back from 3:00 to 2:00: 2:30 is shown twice.
  ["2025-10-26T02:30", "Europe/Paris", "2025-10-26T00:30:00.000Z"],
  ["2025-10-26T03:00", "Europe/Paris", "2025-10-26T02:00:00.000Z"],
  ["2025-11-02T01:30", "America/New_York", "2025-11-02T05:30:00.000Z"],
  ["2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
])("%s in %s is %s", (text, zone, instant) => {
  expect(instantOf(text, zone)?.toISOString()).toBe(instant);
});

it("knows what is no time and no zone", () => {
  expect(instantOf("tomorrow", "UTC")).toBeUndefined();
  expect(instantOf("2024-13-40T99:00:00Z", "UTC")).toBeUndefined();
  expect(isTimeZone("Europe/Paris")).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});
