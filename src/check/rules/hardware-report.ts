import { warning, type Rule } from "../rule.ts";

export const rule: Rule = {
  codes: ["PANTHER3205"],
  description: "Every host has a hardware report, which disks and drivers are checked against.",
  host({ host }) {
    if (host.facts.hardware !== null) return [];
    return [
      warning("PANTHER3205", host, `${host.facts.name} has no hardware report`, [host.hardwareOrigin], {
        why: "Nothing says whether its disks exist, whether they are large enough, and which drivers it needs to boot.",
        fix: `On the machine: \`sudo nix run nixpkgs#nixos-facter -- -o facter.json\`; then \`report: facter("./facter.json")\`. Where that cannot be done, say why: \`// panther-accept PANTHER3205: reason\`.`,
      }),
    ];
  },
};
