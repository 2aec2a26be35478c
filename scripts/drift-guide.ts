/**
 * Runs the session of docs/guides/drift.md on a host of a lab, and writes into the guide what the program prints. A test
 * holds the two together. Needs root and what a lab needs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startLab } from "../lab/index.ts";
import { dress } from "../tests/drift/dress.ts";
import { pantherIn } from "../tests/lab/panther.ts";

const guide = join(import.meta.dirname, "../docs/guides/drift.md");
const host = "hetzner-vps";

/** Marked parts of the guide, by name: what the program printed at each step. */
export async function session(): Promise<Readonly<Record<string, string>>> {
  const lab = await startLab({ hosts: [host] });
  const panther = pantherIn(lab, lab.hosts, lab.publicKey);
  const parts: Record<string, string> = {};
  const run = (name: string, ...args: readonly string[]): string => {
    const { code, out, err } = panther.run("drift", ...args);
    if (code !== 0) throw new Error(out + err);
    parts[name] = `\`\`\`\n$ npx panther drift ${args.join(" ")}`.trimEnd() + `\n${steady(err + out)}\`\`\``;
    return out;
  };
  try {
    const manifest = readFileSync(join(panther.root, `flake/hosts/${host}/manifest.json`), "utf8");
    await dress(lab.host(host), { etc: { "pantheros/manifest.json": manifest } });
    await lab.host(host).exec("echo 1 >/proc/sys/net/ipv4/ip_forward");
    const found = run("look", host);
    const id = / sysctl (\w{7})/.exec(found)?.[1];
    if (id === undefined) throw new Error(found);
    run("show", "show", id);
    run("fix", "fix", id);
    run("adopt", "fix", id, "--adopt");
    run("run", "fix", id, "--run");
    run("log", "log", host);
  } finally {
    panther.clean();
    await lab.down();
  }
  return parts;
}

/** Without what differs from run to run. */
const steady = (text: string): string =>
  text
    .replaceAll(/in [\d.]+ s\)/g, "in 0.4 s)")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2026-11-23T09:12:40.000Z")
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "2026-11-23 09:12");

/** The guide with these parts. */
export const guideWith = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replaceAll(
    /(<!-- session (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_whole, begin: string, name: string, end: string) => `${begin}${parts[name] ?? ""}\n${end}`,
  );

export const guideText = (): string => readFileSync(guide, "utf8");

if (import.meta.main) writeFileSync(guide, guideWith(guideText(), await session()));
