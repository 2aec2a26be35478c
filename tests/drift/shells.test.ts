import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { signals } from "../../src/drift/signals/index.ts";
import { needsTool } from "../support/tools.ts";
import { nixosHost } from "./nixos.ts";

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
