import { expect, it } from "vitest";
import { setClientAddress } from "@/lib/setup/client-address";

it.each([
  ["nobody in front", undefined, 0, "9.9.9.9"],
  ["a client that makes an address up", "1.2.3.4", 0, "9.9.9.9"],
  ["one proxy", "1.2.3.4", 1, "1.2.3.4"],
  ["one proxy and a client that makes an address up", "6.6.6.6, 1.2.3.4", 1, "1.2.3.4"],
  ["two proxies", "6.6.6.6, 1.2.3.4, 10.0.0.1", 2, "1.2.3.4"],
  ["a request that came past the proxy", undefined, 1, "9.9.9.9"],
])("tells the client's address with %s", (_, header, proxies, address) => {
  const request = {
    headers: header ? { "x-forwarded-for": header } : {},
    socket: { remoteAddress: "9.9.9.9" },
  };
  setClientAddress(request, proxies);
  expect(request.headers).toEqual({ "x-forwarded-for": address });
});

it("believes the host that is named for it behind a proxy only", () => {
  const told = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const alone = { headers: { ...told }, socket: { remoteAddress: "9.9.9.9" } };
  setClientAddress(alone, 0);
  expect(alone.headers).toEqual({ "x-forwarded-for": "9.9.9.9" });
  const behind = { headers: { ...told }, socket: { remoteAddress: "9.9.9.9" } };
  setClientAddress(behind, 1);
  expect(behind.headers).toMatchObject(told);
});

it.each([
  ["a program of this machine", {}, "127.0.0.1", true],
  ["the same over IPv6", {}, "::ffff:127.0.0.1", true],
  ["another machine that says it is near", { "x-framewright-near": "1" }, "9.9.9.9", false],
  ["another machine that calls itself this one", { "x-forwarded-for": "127.0.0.1" }, "9.9.9.9", false],
  ["a proxy of this machine", { "x-forwarded-for": "9.9.9.9" }, "127.0.0.1", false],
  ["a proxy that names the host alone", { "x-forwarded-host": "studio.example" }, "127.0.0.1", false],
])("knows whether %s is near", (_, headers, remoteAddress, near) => {
  const request: { headers: Record<string, string>; socket: { remoteAddress: string } } = {
    headers: { ...headers },
    socket: { remoteAddress },
  };
  setClientAddress(request, 0);
  expect(request.headers["x-framewright-near"]).toBe(near ? "1" : undefined);
});
