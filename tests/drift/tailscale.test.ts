import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tailscale } from "../../src/drift/signals/tailscale.ts";
import { declares, fakeHost, type FakeHost } from "./host.ts";

const text = readFileSync(new URL("../../fixtures/nixos/tailscale-status", import.meta.url), "utf8");
// its first line says where it is from
const status = JSON.parse(text.slice(text.indexOf("\n"))) as { readonly Self: object };

describe("tailscale", () => {
  let host: FakeHost;
  const declared = (role: "server" | "workstation" = "server", more: [string, unknown][] = []) =>
    declares(
      [
        ["services.tailscale.enable", true],
        ["services.tailscale.extraUpFlags", ["--advertise-tags=tag:server,tag:development"]],
        ["services.tailscale.extraSetFlags", ["--ssh=false"]],
        ...more,
      ],
      { role },
    );
  const found = (answer: unknown, wanted = declared()) => {
    host.program("tailscale", `${JSON.stringify(answer, null, 2)}\n`);
    return host.drift([tailscale], wanted);
  };
  const self = (more: object) => ({ ...status, Self: { ...status.Self, ...more } });

  beforeEach(() => {
    host = fakeHost();
    host.file("/run/current-system/etc/systemd/system/tailscaled.service", "");
    // 10 January 2026
    host.program("date", "1768003200\n");
  });
  afterEach(() => host.dispose());

  it("says nothing of a member of the tailnet", () => {
    expect(found(status)).toMatchObject({ findings: [], unknown: [], read: ["tailscale"] });
    // a key that does not expire
    expect(found(self({ KeyExpiry: undefined })).findings).toEqual([]);
    // before it has reached the network again
    expect(found(self({ Online: false })).findings).toEqual([]);
  });

  it.each<[string, object, object]>([
    [
      "that it was logged out",
      { ...status, BackendState: "NeedsLogin" },
      { key: "state", actual: "NeedsLogin", severity: "critical" },
    ],
    [
      "that it was stopped",
      { ...status, BackendState: "Stopped" },
      { key: "state", severity: "warning", remedies: [{ kind: "by-hand", command: "tailscale up" }] },
    ],
    [
      "other tags",
      self({ Tags: ["tag:server"] }),
      { key: "tags", actual: "tag:server", expected: "tag:development,tag:server" },
    ],
    ["no tags", self({ Tags: null }), { key: "tags", actual: "none" }],
    [
      "Tailscale SSH",
      self({ sshHostKeys: ["ssh-ed25519 AAAA"] }),
      { key: "ssh", actual: "on", severity: "critical" },
    ],
    [
      "an exit node",
      { ...status, ExitNodeStatus: { ID: "n2", Online: true } },
      { key: "exit-node", severity: "warning" },
    ],
    [
      "a key that expires",
      self({ KeyExpiry: "2026-01-24T10:00:00Z" }),
      { key: "key-expiry", actual: "2026-01-24" },
    ],
  ])("finds %s", (_name, answer, expected) => {
    const { findings, unknown } = found(answer);
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(expected);
  });

  it("says nothing of a key with more than two weeks, and counts days as calendars do", () => {
    expect(found(self({ KeyExpiry: "2026-01-25T00:00:00Z" })).findings).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 40_000 }), (day) => {
        const date = (n: number) => new Date(n * 86_400_000).toISOString();
        host.program("date", `${day * 86_400 + 5000}\n`);
        expect(found(self({ KeyExpiry: date(day + 14) })).findings).toHaveLength(1);
        expect(found(self({ KeyExpiry: date(day + 15) })).findings).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it("leaves the way out to the person at a workstation, and follows what is declared", () => {
    const away = { ...status, ExitNodeStatus: { ID: "n2" } };
    expect(found(away, declared("workstation")).findings).toEqual([]);
    const ssh = declared("server", [["services.tailscale.extraSetFlags", ["--ssh"]]]);
    expect(found(self({ sshHostKeys: ["k"] }), ssh).findings).toEqual([]);
    expect(found(self({ Tags: [] }), declares([["services.tailscale.enable", true]])).findings).toEqual([]);
  });

  it("does not know while it starts, or where it does not answer", () => {
    for (const state of ["NoState", "Starting"])
      expect(found({ ...status, BackendState: state })).toMatchObject({
        findings: [],
        unknown: [{ signal: "tailscale" }],
      });
    expect(found({ nothing: 1 })).toMatchObject({ findings: [], unknown: [{ signal: "tailscale" }] });
    host.program("tailscale", "#!/bin/sh\nexit 1\n");
    expect(host.drift([tailscale], declared())).toMatchObject({
      findings: [],
      unknown: [{ signal: "tailscale" }],
    });
  });
});
