import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clock } from "../../src/drift/signals/clock.ts";
import { fakeHost, type FakeHost } from "./host.ts";

const route =
  "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\nenp1s0\t00000000\t0101A8C0\t0003\t0\t0\t0\t00000000\n";
const says = (can: string, ntp: string, synchronised: string): string =>
  `CanNTP=${can}\nNTP=${ntp}\nNTPSynchronized=${synchronised}\n`;

describe("the clock", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
    host.program("timedatectl", says("yes", "yes", "no"));
    host.program("systemctl", "InactiveEnterTimestamp=\n\nInactiveEnterTimestamp=@1700000000\n");
    host.file("/proc/net/route", route);
    host.file("/proc/uptime", "90000.12 1.00\n");
    host.file("/run/systemd/netif/state", "");
    utimesSync(join(host.root, "/run/systemd/netif/state"), 1_700_000_000, 1_700_000_000);
  });
  afterEach(() => host.dispose());
  const found = () => host.drift([clock]);

  it("is told when the network does not set it, though it could", () => {
    expect(found()).toMatchObject({ findings: [{ key: "synchronised", severity: "warning" }], unknown: [] });
  });

  it.each([
    ["it is right", says("yes", "yes", "yes")],
    ["nothing is to set it", says("yes", "no", "no")],
    ["nothing can set it, as in a container", says("no", "no", "no")],
  ])("is no matter where %s", (_name, text) => {
    host.program("timedatectl", text);
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["clock"] });
  });

  it.each<[string, () => void]>([
    ["without a network", () => host.file("/proc/net/route", route.replaceAll("00000000", "0001A8C0"))],
    ["soon after the start", () => host.file("/proc/uptime", "300.00 1.00\n")],
    [
      "soon after waking up",
      () => host.program("systemctl", `InactiveEnterTimestamp=@${Math.floor(Date.now() / 1000) - 60}\n`),
    ],
    ["soon after another network", () => host.file("/run/NetworkManager/resolv.conf", "")],
    ["when timedatectl fails", () => host.program("timedatectl", "#!/bin/sh\nexit 1\n")],
    ["when timedatectl says what nobody knows", () => host.program("timedatectl", "hello\n")],
  ])("is unknown %s", (_name, change) => {
    change();
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "clock" }], read: [] });
  });

  it("is asked for where the network is of the new kind only", () => {
    host.remove("/proc/net/route");
    const zero = "0".repeat(32);
    host.file(
      "/proc/net/ipv6_route",
      `${zero} 00 ${zero} 00 fe80 00000400 00000001 00000000 00000003     enp1s0\n`,
    );
    expect(found().findings).toHaveLength(1);
  });
});
