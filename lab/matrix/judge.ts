import { setTimeout as wait } from "node:timers/promises";
import { connect } from "../../src/deploy/index.ts";
import type { LabHost } from "../index.ts";

/** What a host is, as root sees it on the host. */
export interface State {
  readonly running: string;
  readonly profile: string;
  /** What the boot menu starts by itself. */
  readonly bootDefault: string;
  /** Id and step of its last transaction. */
  readonly id: string;
  readonly phase: string;
  readonly reason: string;
  /** Units of PID 1 that still belong to a deploy. */
  readonly units: readonly string[];
  readonly failed: readonly string[];
}

const looking = `
case $(systemctl is-system-running) in running | degraded) ;; *) exit 1 ;; esac
echo "running=$(readlink -f /run/current-system)"
echo "profile=$(readlink -f /nix/var/nix/profiles/system)"
entry=$(sed -n 's/^default  *//p' /boot/loader/loader.conf)
echo "bootDefault=$(sed -n 's|^options init=\\([^ ]*\\)/init .*|\\1|p' "/boot/loader/entries/$entry")"
# what the operator is told goes before what is on disk: a full one takes no last word
grep -hE '^(id|phase|reason)=' /var/lib/pantheros/transaction /run/pantheros/status 2>/dev/null
# a connection that broke may have left it behind: it goes on, and begins what nobody follows
beginning=$(pgrep -f '^sh /var/lib/pantheros/programs/[0-9a-f]* begin' | sed 's/.*/begin/')
echo "units=$beginning $(systemctl list-units --plain --no-legend 'panther-*' | awk '$1 != "panther-resume.service" && $4 != "failed" { print $1 }' | tr '\\n' ' ')"
echo "failed=$(systemctl list-units --plain --no-legend --failed | awk '$1 !~ /^panther-/ { print $1 }' | tr '\\n' ' ')"
`;

/** Null where the host is off, or is starting or stopping. */
export async function look(host: LabHost): Promise<State | null> {
  const { code, stdout } = await host.exec(looking, { timeout: 15_000 });
  if (code !== 0) return null;
  const all = Object.fromEntries(
    [...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]),
  );
  const words = (key: string): readonly string[] => (all[key] ?? "").split(" ").filter(Boolean);
  return {
    running: all["running"] ?? "",
    profile: all["profile"] ?? "",
    bootDefault: all["bootDefault"] ?? "",
    id: all["id"] ?? "",
    phase: all["phase"] ?? "",
    reason: all["reason"] ?? "",
    units: words("units"),
    failed: words("failed"),
  };
}

const resting: ReadonlySet<string> = new Set(["", "committed", "reverted", "tested", "abandoned"]);

/** Nothing of a deploy will happen any more. */
export const rests = ({ phase, units }: State): boolean => resting.has(phase) && units.length === 0;

/** Milliseconds in which neighbours find each other again after a cable was put back. */
const neighbours = 5000;

/** Whether the host can be reached as it was before, with its own key; answers what is wrong. */
export async function pathFault(host: LabHost): Promise<string | null> {
  const limit = performance.now() + neighbours;
  let connection = await connect(host.target);
  while ("failed" in connection && performance.now() < limit) {
    await wait(500);
    connection = await connect(host.target);
  }
  if ("failed" in connection) return `the path does not work: ${connection.failed}`;
  const { ending } = await connection.run("sudo -n true");
  await connection.close();
  return ending.kind === "exit" && ending.code === 0 ? null : "nobody can become root over the path";
}

/** What one host came to. */
export type End = "kept" | "reverted" | "committed";

/** What is wrong with a host at rest, and what it came to since `before`. */
export function endOf(
  before: State,
  after: State,
  system: string,
): { readonly end: End; readonly wrong: readonly string[] } {
  const isNew = after.id !== before.id;
  const end: End = !isNew ? "kept" : after.phase === "committed" ? "committed" : "reverted";
  const expected = end === "committed" ? system : before.running;
  const wrong = (["running", "profile", "bootDefault"] as const)
    .filter((key) => after[key] !== expected)
    .map((key) => `${key} is ${after[key].replace(/^.*-lab\./, "") || "nothing"}`);
  if (!rests(after)) wrong.push(`it does not rest: ${after.phase} ${after.units.join(" ")}`);
  return { end, wrong };
}
