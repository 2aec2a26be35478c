import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sockets } from "../../src/drift/signals/sockets.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

const system = "/nix/store/system-units";
const line = (protocol: string, local: string, name = "", pid = 0) =>
  `${protocol} ${protocol === "tcp" ? "LISTEN" : "UNCONN"} 0 128 ${local} 0.0.0.0:* ${name === "" ? "" : `users:(("${name}",pid=${pid},fd=3))`}\n`;

describe("listening sockets", () => {
  let host: FakeHost;
  let listening: string;
  const found = (declared = declares([])) => {
    host.file("/listening", listening);
    return host.drift([sockets], declared);
  };
  const process = (pid: number, cgroup: string) => host.file(`/proc/${pid}/cgroup`, `0::${cgroup}\n`);

  beforeEach(() => {
    host = fakeHost();
    host.program("id", "0\n");
    host.program("ss", `#!/bin/sh\ncat ${host.root}/listening\n`);
    host.program(
      "ip",
      "1: lo    inet 127.0.0.1/8 scope host lo\n2: eth0    inet 192.0.2.7/24 scope global eth0\n3: podman0    inet 10.88.0.1/16 scope global podman0\n4: tailscale0    inet 100.64.0.7/32 scope global tailscale0\n",
    );
    host.link("/run/current-system", "/nix/store/system");
    host.link("/nix/store/system/etc", "/nix/store/etc/etc");
    host.link("/nix/store/etc/etc/systemd/system", system);
    for (const unit of ["sshd.service", "getty@.service"]) host.file(`${system}/${unit}`, "");
    host.file(`${system}/nftables.service`, "[Service]\nExecStart=/nix/store/x-nftables-rules\n");
    host.file(
      "/nix/store/x-nftables-rules",
      `chain input-allow {
        tcp dport { 22, 8443, 1714-1764 } accept
        iifname tailscale0 tcp dport { 80 } accept
        iifname "wan0" udp dport { 4000 } accept
        meta l4proto . th dport @temp-ports accept
      }\n`,
    );
    process(1, "/init.scope");
    process(10, "/system.slice/sshd.service");
    process(11, "/system.slice/system-getty.slice/getty@tty1.service");
    process(20, "/user.slice/user-1000.slice/session-3.scope");
    process(30, "/");
    process(40, "/system.slice/run-r1234.service");
    process(50, "/machine.slice/libpod-abc.scope");
    process(60, "/system.slice/mine.service");
    listening = [
      line("tcp", "0.0.0.0:22", "sshd", 10),
      line("tcp", "[::]:22", "sshd", 10),
      line("tcp", "*:7000", "agetty", 11),
      line("tcp", "0.0.0.0:111", "systemd", 1),
      line("udp", "0.0.0.0:41641"), // of the kernel
      line("udp", "127.0.0.53%lo:53", "systemd-resolve", 30),
      line("tcp", "[::1]:3000", "node", 30),
      line("tcp", "[::ffff:127.0.0.1]:3001", "java", 30),
      line("udp", "10.88.0.1:53", "aardvark-dns", 30),
      line("tcp", "100.64.0.7:9000", "mine", 30),
      line("udp", "224.0.0.251:5353", "chrome", 20),
      line("tcp", "0.0.0.0:5173", "node", 20), // behind the firewall
      line("udp", "*:1716", "kdeconnectd", 20), // nothing but a range
      line("tcp", "0.0.0.0:1716", "kdeconnectd", 20),
      line("udp", "0.0.0.0:50000", "ping", 30),
      line("tcp", "0.0.0.0:8080", "conmon", 50),
    ].join("");
  });
  afterEach(() => host.dispose());

  it("says nothing of what belongs to a unit, of what nobody reaches, of sessions behind the firewall", () => {
    expect(found()).toMatchObject({ findings: [], unknown: [], read: ["sockets"] });
  });

  it.each<[string, string, object]>([
    [
      "a process of no unit on an open port",
      line("tcp", "0.0.0.0:8443", "nc", 30),
      { key: "tcp 8443", actual: "nc of no unit, open", severity: "critical" },
    ],
    [
      "one behind the firewall",
      line("tcp", "0.0.0.0:8080", "nc", 30),
      {
        key: "tcp 8080",
        severity: "note",
        what: "nc, a process of no unit, listens on tcp port 8080, behind the firewall; no unit of the system does that",
      },
    ],
    [
      "both address families at once",
      line("tcp", "0.0.0.0:8080", "nc", 30) + line("tcp", "[::]:8080", "nc", 30),
      { key: "tcp 8080" },
    ],
    [
      "a session on an open port",
      line("tcp", "*:8443", "node", 20),
      { key: "tcp 8443", severity: "warning" },
    ],
    [
      "a transient unit",
      line("tcp", "192.0.2.7:80", "python3", 40),
      { key: "tcp 80", actual: "python3 of a transient unit, closed" },
    ],
    [
      "a unit that is none of the system's",
      line("udp", "0.0.0.0:4000", "mine", 60),
      { key: "udp 4000", actual: "mine of mine.service, open", severity: "critical" },
    ],
    [
      "a name with quotes and spaces",
      line("tcp", "*:81", 'a "b, of', 30),
      { key: "tcp 81", actual: 'a "b, of of no unit, closed' },
    ],
  ])("finds %s", (_name, more, expected) => {
    listening += more;
    const { findings, unknown } = found();
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("knows that everything is open without a firewall", () => {
    host.remove(`${system}/nftables.service`);
    listening = line("tcp", "0.0.0.0:8080", "nc", 30);
    expect(found().findings).toMatchObject([{ key: "tcp 8080", severity: "critical" }]);
  });

  it("reads the ports of a firewall of iptables as well", () => {
    host.remove(`${system}/nftables.service`);
    host.file(
      `${system}/firewall.service`,
      "[Service]\nExecStart=@/nix/store/f/bin/firewall-start firewall-start\n",
    );
    host.file(
      "/nix/store/f/bin/firewall-start",
      "ip46tables -A nixos-fw -p tcp --dport 80 -j nixos-fw-accept -i tailscale0\nip46tables -A nixos-fw -p tcp --dport 8443 -j nixos-fw-accept \n",
    );
    listening = line("tcp", "0.0.0.0:80", "nc", 30) + line("tcp", "0.0.0.0:8443", "nc", 30);
    expect(found().findings).toMatchObject([
      { key: "tcp 8443", severity: "critical" },
      { key: "tcp 80", severity: "note" },
    ]);
  });

  it("does not know without ss, without root, or without the rules", () => {
    host.remove("/nix/store/x-nftables-rules");
    listening = line("tcp", "0.0.0.0:8080", "nc", 30);
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "sockets" }] });
    host.program("id", "1000\n");
    expect(found()).toMatchObject({
      findings: [],
      unknown: [{ why: "only root sees whose sockets they are" }],
    });
    host.program("ss", "#!/bin/sh\nexit 1\n");
    expect(found()).toMatchObject({ findings: [], unknown: [{ signal: "sockets" }] });
  });

  it("reads any text without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        listening = line("tcp", "0.0.0.0:8080", text.replaceAll(/[\n\0]/g, ""), 30);
        expect(found().unknown).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
