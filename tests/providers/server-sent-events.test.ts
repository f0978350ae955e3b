import { expect, it } from "vitest";
import { serverSentEvents } from "@/lib/providers/server-sent-events";

const dataOf = (text: string) => serverSentEvents(text).map(({ data }) => data);

it.each([
  ["line feeds", "data: a\n\ndata: b\n\n", ["a", "b"]],
  ["carriage returns with line feeds", "event: chunk\r\ndata: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]],
  ["carriage returns", "data: a\r\rdata: b\r\r", ["a", "b"]],
  ["a mark of byte order and comments", "\ufeff: hello\n\n: ping\ndata: a\n\n", ["a"]],
  ["data of several lines, with and without a space", "data: a\ndata:b\ndata:  c\n\n", ["a\nb\n c"]],
  ["empty data", "data\n\ndata:\n\n", ["", ""]],
  ["events that carry no data", "event: done\n\nid: 1\nretry: 10\n\ndata: a\n\n", ["a"]],
  ["no blank line after the last event", "data: a\n\ndata: b", ["a", "b"]],
  ["nothing", "", []],
])("reads a stream with %s", (_, text, data) => {
  expect(dataOf(text)).toEqual(data);
});

it("says each event's name", () => {
  const named = serverSentEvents("event: chunk\ndata: a\n\ndata: b\n\n").map(({ event }) => event);
  expect(named).toEqual(["chunk", undefined]);
});
