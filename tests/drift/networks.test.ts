import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { judge } from "../../src/drift/finding.ts";
import { asKernel } from "../../src/drift/networks.ts";
import { addresses } from "../../src/drift/signals/addresses.ts";
import { resolvers } from "../../src/drift/signals/resolvers.ts";
import { routes } from "../../src/drift/signals/routes.ts";
import { needsTool } from "../support/tools.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

const network = (more: [string, unknown][] = []) =>
  declares([
    ["networking.useNetworkd", true],
    ["systemd.network.networks.10-uplink.matchConfig.Name", "enp1s0"],
    ["systemd.network.networks.10-uplink.networkConfig", { DHCP: "ipv4", IPv6AcceptRA: false }],
    ["systemd.network.networks.10-uplink.address", ["2001:DB8:0:0::5/64"]],
    ["systemd.network.networks.10-uplink.routes", [{ Gateway: "fe80::1", GatewayOnLink: true }]],
    ...more,
  ]);

/** A machine as networkd sets it up: an address by DHCP, one that is declared, and what tunnels and containers bring. */
const commands = [
  "link set lo up",
  "link add enp1s0 type veth peer name peer0",
  "link add podman0 type bridge",
  "link set enp1s0 up",
  "link set peer0 up",
  "addr add 10.1.0.2/24 dev enp1s0 valid_lft 3600 preferred_lft 3600",
  "addr add 10.88.0.1/16 dev podman0",
  "addr add 2001:db8::5/64 dev enp1s0 nodad",
  "route add 10.0.0.1 dev enp1s0 proto dhcp scope link",
  "route add default via 10.1.0.1 dev enp1s0 proto dhcp",
  "-6 route add default via fe80::1 dev enp1s0 proto static onlink",
];

describe.skipIf(!needsTool("ip") || process.getuid?.() !== 0)("addresses and routes", () => {
  let host: FakeHost;
  beforeEach(() => {
    host = fakeHost();
  });
  afterEach(() => host.dispose());

  function found(changes: string[] = [], declared = network()) {
    const lines = [...commands, ...changes].map((command) => `ip ${command} || exit 9\n`);
    host.file("/bin/in-network", `#!/bin/sh\nexec unshare -n sh ${join(host.root, "set-up")}\n`, 0o755);
    host.file("/set-up", `${lines.join("")}exec sh -s\n`);
    const both = [addresses, routes];
    const expected = Object.fromEntries(
      both.flatMap((signal) => {
        const one = signal.expected(declared);
        return one === null ? [] : [[signal.id, one]];
      }),
    );
    const collected = host.collect(both, join(host.root, "bin/in-network"));
    return judge(declared, both, expected, collected, "2026-01-31");
  }

  it("says nothing of a host as networkd set it up, nor where nothing is declared", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["addresses", "routes"] });
    expect(found([], declares([]))).toMatchObject({ findings: [], unknown: [], read: [] });
  });

  it.each<[string, string[], object]>([
    [
      "an address more",
      ["addr add 10.1.0.9/24 dev enp1s0"],
      {
        key: "enp1s0 10.1.0.9/24",
        what: "enp1s0 has address 10.1.0.9/24, which is declared nowhere",
        remedies: [
          { kind: "by-hand", command: "ip addr del 10.1.0.9/24 dev enp1s0" },
          {
            kind: "adopt",
            path: ["systemd", "network", "networks", "10-uplink", "address"],
            value: '["10.1.0.9/24"]',
          },
        ],
      },
    ],
    [
      "an address that is gone",
      ["addr del 2001:db8::5/64 dev enp1s0"],
      {
        key: "enp1s0 2001:db8::5/64",
        kind: "missing",
        remedies: [{ kind: "by-hand", command: "networkctl reconfigure enp1s0" }],
      },
    ],
    [
      "a route more",
      ["route add 10.9.0.0/16 via 10.1.0.3 dev enp1s0"],
      {
        key: "ipv4 10.9.0.0/16 via 10.1.0.3 dev enp1s0",
        remedies: [
          { kind: "by-hand", command: "ip route del 10.9.0.0/16 via 10.1.0.3 dev enp1s0" },
          {
            kind: "adopt",
            path: ["systemd", "network", "networks", "10-uplink", "routes"],
            value: '[{"Destination":"10.9.0.0/16","Gateway":"10.1.0.3"}]',
          },
        ],
      },
    ],
    ["a hole", ["route add blackhole 10.7.0.0/16"], { key: "ipv4 blackhole 10.7.0.0/16" }],
    [
      "a route that is gone",
      ["-6 route del default via fe80::1 dev enp1s0"],
      { key: "ipv6 default via fe80::1 dev enp1s0", kind: "missing" },
    ],
  ])("finds %s", (_name, changes, expected) => {
    const { findings, unknown } = found(changes);
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("takes a lease without an end for what it is", () => {
    host.file("/run/systemd/netif/leases/2", "# private\nADDRESS=10.1.0.9\nROUTER=10.1.0.1\n");
    expect(found(["addr add 10.1.0.9/24 dev enp1s0"]).findings).toEqual([]);
  });

  it("says nothing of what others may give, but misses what is declared", () => {
    const roaming = network([["networking.networkmanager.enable", true]]);
    expect(found(["addr add 10.1.0.9/24 dev enp1s0"], roaming).findings).toEqual([]);
    expect(found(["addr del 2001:db8::5/64 dev enp1s0"], roaming).findings).toHaveLength(1);
  });

  it("reads the addresses of interfaces that are set up by scripts, but not their routes", () => {
    const scripted = (useDHCP: boolean) =>
      declares([
        ["networking.useDHCP", useDHCP],
        ["networking.interfaces.enp1s0.ipv6.addresses", [{ address: "2001:db8::5", prefixLength: 64 }]],
      ]);
    const change = ["addr add 10.1.0.9/24 dev enp1s0", "route add 10.9.0.0/16 via 10.1.0.3 dev enp1s0"];
    expect(found(change, scripted(false)).findings).toMatchObject([{ key: "enp1s0 10.1.0.9/24" }]);
    expect(found(change, scripted(true)).findings).toEqual([]);
    expect(found(["addr del 2001:db8::5/64 dev enp1s0"], scripted(true)).findings).toHaveLength(1);
  });

  it("knows no more than a part where a cable is out", () => {
    host.file("/run/current-system/etc/systemd/network/10-uplink.network", "[Match]\nName=enp1s0\n");
    const out = found(["link set peer0 down", "addr flush dev enp1s0"]);
    expect(out.findings).toEqual([]);
    expect(out.unknown).toMatchObject([{ why: "enp1s0 has no carrier" }, { why: "enp1s0 has no carrier" }]);
  });

  it("does not know without ip", () => {
    host.program("ip", "#!/bin/sh\nexit 1\n");
    expect(host.drift([addresses, routes], network())).toMatchObject({
      findings: [],
      unknown: [{ signal: "addresses" }, { signal: "routes" }],
    });
  });
});

describe("addresses as the kernel writes them", () => {
  it("are their own short form", () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const short = asKernel(address);
        expect(asKernel(short)).toBe(short);
        expect(asKernel(`${address}/64`)).toBe(`${short}/64`);
      }),
    );
    fc.assert(fc.property(fc.ipV4(), (address) => asKernel(address) === address));
    fc.assert(fc.property(fc.string(), (text) => typeof asKernel(text) === "string"));
  });
});

describe("resolvers", () => {
  let host: FakeHost;
  const stub = "/run/systemd/resolve/stub-resolv.conf";
  const found = () => host.drift([resolvers]);
  beforeEach(() => {
    host = fakeHost();
    host.link("/run/current-system", "/nix/store/system");
    host.link("/nix/store/system/etc", "/nix/store/etc/etc");
    host.file("/nix/store/etc/etc/hosts", "");
    host.link("/nix/store/etc/etc/resolv.conf", stub);
    host.link("/etc/static", "/nix/store/etc/etc");
    host.link("/etc/resolv.conf", "/etc/static/resolv.conf");
    host.file(stub, "nameserver 127.0.0.53\n");
  });
  afterEach(() => host.dispose());

  it("says nothing of a host as NixOS made it, nor where networks decide", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["resolvers"] });
    host.remove("/nix/store/etc/etc/resolv.conf");
    host.file("/etc/resolv.conf", "nameserver 10.0.0.1\n");
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["resolvers"] });
  });

  it.each<[string, () => void, object]>([
    [
      "a file of its own",
      () => host.file("/etc/resolv.conf", "nameserver 10.6.6.6\n"),
      {
        actual: `a file of its own, declared ${stub}`,
        what: `/etc/resolv.conf is a file of its own, and declared as a link to ${stub}`,
        evidence: "nameserver 10.6.6.6\n",
      },
    ],
    [
      "another link",
      () => host.link("/etc/resolv.conf", "/run/systemd/resolve/resolv.conf"),
      { actual: `leads to /run/systemd/resolve/resolv.conf, declared ${stub}` },
    ],
    ["none", () => host.remove("/etc/resolv.conf"), { actual: "missing", remedies: [{ kind: "redeploy" }] }],
  ])("finds %s", (_name, change, expected) => {
    change();
    expect(found().findings).toMatchObject([{ key: "resolv.conf", ...expected }]);
  });

  it("does not know without the system's /etc", () => {
    host.remove("/nix/store/etc");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "resolvers" }] });
  });
});
