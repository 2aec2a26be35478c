import type { Finding } from "./finding.ts";
import type { Remedy } from "./signal.ts";

/** One way to deal with a finding. */
export interface Way {
  readonly way: "redeploy" | "restart" | "adopt" | "accept" | "by-hand";
  /** A command line, or TypeScript for a file of the fleet. */
  readonly text: string;
  /** What can be run for its owner on the host, as root; absent where it takes a person. */
  readonly command?: string;
}

/** What an owner says of what they accept. */
export interface Grounds {
  readonly reason: string;
  /** Last day on which it holds, `2026-01-31`. */
  readonly until?: string;
}

const name = (text: string): string => (/^[A-Za-z_$][\w$]*$/.test(text) ? text : JSON.stringify(text));

/** A definition as it stands in `nixos: { ... }`: `services: { openssh: { ports: [22] } },`. */
const adoptText = ({ path, value }: Remedy & { readonly kind: "adopt" }): string =>
  `${path.reduceRight((inner, segment, i) => `${name(segment)}: ${i === path.length - 1 ? inner : `{ ${inner} }`}`, value)},`;

/** An acceptance as it stands in `drift: [ ... ]`. Its reason is the owner's to give. */
export function acceptText({ signal, key }: Pick<Finding, "signal" | "key">, grounds?: Grounds): string {
  const { reason = "...", until } = grounds ?? {};
  // a `*` of the finding itself stands for any text as well, and so for itself
  const said = { signal, key, reason, ...(until === undefined ? {} : { until }) };
  const members = Object.entries(said).map(([member, value]) => `${member}: ${JSON.stringify(value)}`);
  return `drift.accept({ ${members.join(", ")} }),`;
}

/** All ways, the best one first; accepting it comes last, and is always possible. */
export function waysOf(finding: Omit<Finding, "accepted">): readonly Way[] {
  const ways = finding.remedies.map((remedy): Way => {
    switch (remedy.kind) {
      case "redeploy":
        return { way: "redeploy", text: `panther deploy ${finding.host} --again` };
      case "restart":
        return { way: "restart", text: `restart ${finding.host}`, command: "systemctl reboot" };
      case "adopt":
        return { way: "adopt", text: adoptText(remedy) };
      case "by-hand":
        return {
          way: "by-hand",
          text: remedy.command,
          ...(remedy.attended === true ? {} : { command: remedy.command }),
        };
    }
  });
  return [...ways, { way: "accept", text: acceptText(finding) }];
}
