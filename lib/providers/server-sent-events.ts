/** One event of a `text/event-stream` answer. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

function parse(block: string): ServerSentEvent | undefined {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split(/\r\n|\r|\n/)) {
    if (line.startsWith("event:")) event = line.slice(6).trim();
    if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  return data.length ? { event, data: data.join("\n") } : undefined;
}

/** The events of a whole stream that has been read (WHATWG server-sent events). */
export function serverSentEvents(text: string): ServerSentEvent[] {
  return text
    .split(/\r\n\r\n|\n\n|\r\r/)
    .map(parse)
    .filter((event) => event !== undefined);
}
