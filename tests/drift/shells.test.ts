import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { collector } from "../../src/drift/collector.ts";
import { readCollected, type Collected } from "../../src/drift/observation.ts";
import type { Signal } from "../../src/drift/signal.ts";
import { signals } from "../../src/drift/signals/index.ts";
import { needsTool } from "../support/tools.ts";
import type { FakeHost } from "./host.ts";
import { nixosHost } from "./nixos.ts";
import { systemctl } from "./systemctl.ts";

it.skipIf(!needsTool("bash"))("every signal says the same in bash, which is the sh of NixOS", () => {
  const host = nixosHost();
  host.file("/run/nixos/start-list", "x.service\n");
  host.file("/var/cron/tabs/alice", "");
  host.file('/etc/a "b"\\\n$(c)', "");
  host.file("/run/systemd/system/a b.service.d/x.conf", "[Service]\n");
  host.file("/home/alice/.config/nix/nix.conf", "max-jobs = 1\n");
  host.link("/run/current-system", "/nix/store/older");
  const seen = () =>
    [...host.collect(signals).signals].map(([id, { items, whole, why }]) => [
      id,
      [...items.keys()],
      whole,
      why,
    ]);
  try {
    const before = seen();
    expect(before.length).toBe(signals.length);
    const bash = execFileSync("sh", ["-c", "command -v bash"], { encoding: "utf8" }).trim();
    host.link("/bin/sh", bash);
    expect(seen()).toEqual(before);
  } finally {
    host.dispose();
  }
});

/** What the collector says to who is nobody. */
function asNobody(host: FakeHost, wanted: readonly Signal[]): Collected {
  host.program("sudo", "#!/bin/sh\nexit 1\n");
  chmodSync(host.root, 0o755);
  const output = execFileSync("setpriv", ["--reuid=65534", "--clear-groups", "sh", "-s"], {
    input: collector(wanted),
    encoding: "utf8",
    env: { PATH: `${join(host.root, "bin")}:${process.env["PATH"]}`, PANTHER_ROOT: host.root },
  });
  return readCollected(
    output,
    wanted.map(({ id }) => id),
  );
}

it.skipIf(process.getuid?.() !== 0 || !needsTool("setpriv"))(
  "who is not root says what he cannot see",
  () => {
    const host = nixosHost();
    const hidden: Readonly<Record<string, string>> = {
      "boot-default": "only root may read /boot",
      channels: "only root may look into /root",
      containers: "only root may see containers of root",
      jobs: "only root may read /var/cron/tabs",
      "nix-conf": "only root may look into /root",
      packages: "only root may look into /root",
      processes: "only root may read it",
      "unit-files": "only root may look into /root",
    };
    const wanted = signals.filter(({ id }) => Object.hasOwn(hidden, id));
    host.file("/boot/loader/loader.conf", "default x\n");
    host.file("/var/cron/tabs/alice", "");
    host.file("/var/lib/containers/storage/x", "");
    try {
      for (const folder of ["/root", "/home/alice", "/boot", "/var/cron/tabs", "/var/lib/containers"])
        chmodSync(join(host.root, folder), 0o700);
      const seen = asNobody(host, wanted);
      expect(seen.root).toBe(false);
      expect(Object.fromEntries([...seen.signals].map(([id, { why }]) => [id, why]))).toEqual(hidden);
    } finally {
      host.dispose();
    }
  },
);

it.skipIf(process.getuid?.() !== 0 || !needsTool("setpriv"))(
  "what lies in a closed folder of an open home is not known, and not missing",
  () => {
    const host = nixosHost();
    const wanted = signals.filter(({ id }) => ["home", "nix-conf", "unit-files"].includes(id));
    host.file(
      "/nix/store/now-units/home-manager-alice.service",
      "[Service]\nExecStart=/nix/store/setup /nix/store/generation\nUser=alice\n",
    );
    systemctl(host, { "home-manager-alice.service": {} });
    host.file("/nix/store/generation/home-files/.config/git/config", "");
    host.link("/home/alice/.config/git/config", "/nix/store/generation/home-files/.config/git/config");
    try {
      chmodSync(join(host.root, "/home/alice/.config"), 0o700);
      const why = "only root may look into /home/alice/.config";
      const seen = [...asNobody(host, wanted).signals].map(([id, one]) => [
        id,
        [...one.items.keys()],
        one.why,
      ]);
      expect(seen).toEqual(wanted.map(({ id }) => [id, [], why]));
    } finally {
      host.dispose();
    }
  },
);

it.skipIf(process.getuid?.() !== 0 || !needsTool("setpriv"))(
  "a copy in /etc that only root may read is not known, and not changed",
  () => {
    const host = nixosHost();
    host.link("/etc/static", "/nix/store/etc/etc");
    host.file("/nix/store/opasswd", "", 0o444);
    host.link("/nix/store/etc/etc/security/opasswd", "/nix/store/opasswd");
    host.file("/nix/store/etc/etc/security/opasswd.mode", "0600");
    host.file("/etc/security/opasswd", "", 0o600);
    host.file("/etc/.clean", "security/opasswd\n");
    try {
      const seen = asNobody(
        host,
        signals.filter(({ id }) => id === "etc"),
      ).signals.get("etc")!;
      expect([...seen.items.keys()]).not.toContain("security/opasswd");
      expect(seen.why).toBe("only root sees all of /etc");
    } finally {
      host.dispose();
    }
  },
);
