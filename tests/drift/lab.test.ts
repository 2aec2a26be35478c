import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLab, type Lab, type LabHost } from "../../lab/index.ts";
import type { Declared } from "../../src/drift/index.ts";
import { setuid } from "../../src/drift/signals/setuid.ts";
import { needsLab } from "../support/tools.ts";
import { dress } from "./dress.ts";
import { injections, type Injection } from "./injections.ts";
import { declarationOf, lookAt } from "./lab.ts";

/* Every change once, on a host with real systemd, sshd, nft, Nix and accounts: one finding, which goes when it is undone. */

/** What a container cannot tell: its kernel has no modules, no allocation of the Btrfs below it, no disks. */
const unknownHere = ["disk-errors", "disk-space", "kernel-modules", "partitions"];

describe.skipIf(!needsLab())("a host of the lab", () => {
  let lab: Lab;
  let host: LabHost;
  let declared: Declared;
  beforeAll(async () => {
    lab = await startLab({ hosts: ["web"] });
    host = lab.host("web");
    await dress(host);
    declared = declarationOf(host);
  }, 300_000);
  afterAll(() => lab?.down());

  const run = async (command: string): Promise<void> => {
    const { code, stderr } = await host.exec(command);
    if (code !== 0) throw new Error(`${command}: ${stderr}`);
  };
  const found = async () =>
    (await lookAt(host, declared)).findings.map(({ signal, key, what }) => ({ signal, key, what }));
  const isOf = (
    { signal, key }: Injection,
    one: { readonly signal: string; readonly key: string },
  ): boolean => one.signal === signal && (typeof key === "string" ? one.key === key : key.test(one.key));

  test("as it was made, gives no finding", { timeout: 60_000 }, async () => {
    const { findings, unknown, read } = await lookAt(host, declared);
    expect(findings).toEqual([]);
    expect(unknown.map(({ signal }) => signal).sort()).toEqual(unknownHere);
    expect(read.length).toBeGreaterThan(25);
  });

  test.each(injections)("finds $name, and nothing else", { timeout: 60_000 }, async (injection) => {
    await run(injection.change);
    // undone as well where this fails: the next change is to be alone
    try {
      const { findings } = await lookAt(host, declared);
      expect(findings.map(({ what }) => what)).toHaveLength(1);
      const [one] = findings;
      expect(isOf(injection, one!), one!.key).toBe(true);
      expect(one).toMatchObject({ severity: injection.severity });
      expect(one!.remedies[0]?.kind).toBe(injection.remedy);
      if (injection.evidence !== undefined) expect(one!.evidence).toContain(injection.evidence);
    } finally {
      await run(injection.undo);
    }
  });

  test("what was undone is gone", { timeout: 60_000 }, async () => {
    expect(await found()).toEqual([]);
  });

  test("finds 30 changes at once", { timeout: 120_000 }, async () => {
    const some = injections.filter(({ alone }) => alone !== true);
    const files = Array.from({ length: 30 - some.length }, (_, at) => `file-${at}.conf`);
    for (const { change } of some) await run(change);
    for (const file of files) await run(`echo ${file} >/etc/${file}`);
    const all = await found();
    expect(all.map(({ what }) => what)).toHaveLength(30);
    for (const injection of some)
      expect(
        all.filter((one) => isOf(injection, one)),
        injection.name,
      ).toHaveLength(1);
    for (const { undo } of some) await run(undo);
    for (const file of files) await run(`rm /etc/${file}`);
    expect(await found()).toEqual([]);
  });

  test("finds what runs with another's rights, where it is asked", { timeout: 60_000 }, async () => {
    const deep = async () =>
      (await lookAt(host, declared, [setuid])).findings
        .map(({ key }) => key)
        // Debian's own programs stand where NixOS has the store and the wrappers
        .filter((key) => !key.startsWith("/usr/"));
    await run("cp /bin/true /home/alice/mine; chmod 4755 /home/alice/mine");
    expect(await deep()).toEqual(["/home/alice/mine"]);
    await run("rm /home/alice/mine");
    expect(await deep()).toEqual([]);
  });

  test("two days of ordinary life are no finding", { timeout: 120_000 }, async () => {
    for (const day of [1, 2]) {
      // logs are written and rotated, caches grow, somebody logs in and out, a lease is renewed, a unit restarts
      await run(`mkdir -p /var/log/nginx /var/cache/fontconfig ~/.cache/nix /home/alice/.cache
echo day ${day} >/var/log/nginx/access.log; mv /var/log/nginx/access.log /var/log/nginx/access.log.${day}
journalctl --rotate >/dev/null 2>&1 || true
dd if=/dev/urandom of="$HOME"/.cache/nix/eval-${day} bs=1k count=64 2>/dev/null
echo "nameserver 192.0.2.${day}" >/etc/resolv.conf
echo "0.0 ${day} 0.0" >/etc/adjtime
systemctl restart web.service
systemd-run --quiet --unit=nightly-${day} --collect true
systemd-run --quiet --scope --unit=session-c${day} true
touch /etc/.updated /etc/.pwd.lock
ip address add 192.0.2.10${day}/24 dev host0 && ip address del 192.0.2.10${day}/24 dev host0
su alice -c 'mkdir -p ~/.local/share ~/.config/fish && echo x >~/.bash_history && touch ~/.local/share/recently-used.xbel'`);
      expect(await found()).toEqual([]);
    }
  });
});
