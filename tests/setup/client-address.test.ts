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
