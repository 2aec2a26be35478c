import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultOfKey, readPublicKey } from "../../src/check/public-key.ts";
import { rule } from "../../src/check/rules/public-key.ts";
import { publicKey } from "../support/keys.ts";
import { needsTool } from "../support/tools.ts";
import { brief, judgeHost, nixosAt } from "./support.ts";

const account = (keys: readonly unknown[]) => ({
  users: { users: { alice: { openssh: { authorizedKeys: { keys } } } } },
});

const good = publicKey("alice");
const [, inBase64] = good.split(" ") as [string, string];

describe("a public key", () => {
  it("is refused at its place in the list", () => {
    const found = judgeHost(rule, account(["ssh-ed25519 AAAA... alice"]));
    expect(brief(found)).toEqual([
      `PANTHER4004 | ${nixosAt("users.users.alice.openssh.authorizedKeys.keys.0")}`,
    ]);
    expect(found[0]!.message).toContain("not in base64");
  });

  it.each([
    ["", undefined],
    ["# nobody", undefined],
    ["ssh-ed25519", "the key itself is missing"],
    ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAA alice", "not whole"],
    [`ssh-rsa ${inBase64}`, "not of the kind ssh-rsa"],
    [`${inBase64} alice`, "its kind is missing"],
    ["alice@desk", "does not begin with a kind"],
    ["-----BEGIN OPENSSH PRIVATE KEY-----", "a private key"],
    ["ssh-ed25519 AAAA\nssh-ed25519 BBBB", "more than one line"],
  ])("%j: %s", (line, fault) => {
    if (fault === undefined) expect(faultOfKey(line)).toBeUndefined();
    else expect(faultOfKey(line)).toContain(fault);
  });
});

it.each([good, `192.0.2.1 ${good}`, `  web.example,192.0.2.1 ${good}\n`])("is read from %j", (one) => {
  expect(readPublicKey(one)).toEqual({ kind: "ssh-ed25519", data: inBase64 });
});

describe.skipIf(!needsTool("ssh-keygen"))("beside ssh-keygen", () => {
  const folder = mkdtempSync(join(tmpdir(), "panther-keys-"));
  const lines: string[] = [];
  beforeAll(() => {
    for (const type of ["ed25519", "rsa", "ecdsa"]) {
      spawnSync("ssh-keygen", ["-q", "-t", type, "-N", "", "-C", "alice of desk", "-f", join(folder, type)]);
      lines.push(readFileSync(join(folder, `${type}.pub`), "utf8").trim());
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const isRead = (line: string): boolean =>
    spawnSync("ssh-keygen", ["-l", "-f", "-"], { input: `${line}\n` }).status === 0;

  it("takes what it takes, also behind options", () => {
    const options = 'restrict,command="echo \\"a b\\"",from="10.0.0.0/8"';
    for (const line of [...lines, ...lines.map((one) => `${options} ${one}`)])
      expect([line, faultOfKey(line), isRead(line)]).toEqual([line, undefined, true]);
  });

  it("refuses what it refuses: keys that were cut off, at either end, and of another kind", () => {
    for (const line of lines) {
      const [type, data] = line.split(" ") as [string, string];
      const other = lines.find((one) => !one.startsWith(type))!.split(" ")[1]!;
      const broken = [
        ...[8, 40, data.length - 8].map((length) => `${type} ${data.slice(0, length)} alice`),
        `${type} ${data.slice(4)} alice`,
        `${type} ${other} alice`,
        data,
      ];
      for (const one of broken)
        expect([one, faultOfKey(one) !== undefined, isRead(one)]).toEqual([one, true, false]);
    }
  });
});
