import { at } from "../../diagnostics/index.ts";
import { error, type Rule } from "../rule.ts";
import { show } from "../words.ts";

const path = ["system", "stateVersion"];

export const rule: Rule = {
  codes: ["PANTHER3003"],
  description: "Every host has a state version that NixOS knows, and only one.",
  host({ host, values }) {
    const { name } = host.facts;
    // a host that was made without the type checker may have none
    const stateVersion = (host.facts.stateVersion as string | undefined) ?? "";
    if (!/^\d\d\.(?:03|05|09|11)$/.test(stateVersion)) {
      const got = stateVersion === "" ? "no state version" : `${show(stateVersion)} as its state version`;
      return [
        error("PANTHER3003", host, `${name} has ${got}`, [at(host.origin, "stateVersion")], {
          why: "Databases and other services choose the format of their data by it; without it a later NixOS may choose another one.",
          fix: 'Set `stateVersion` to the release that the machine was installed with, like "25.11", and never change it.',
        }),
      ];
    }
    const others = values
      .winning(path)
      .filter(({ value }) => typeof value === "string" && value !== stateVersion);
    return others.map(({ value, origin }) =>
      error(
        "PANTHER3003",
        host,
        `${name} has state version ${stateVersion}, and here ${show(value)}`,
        [
          { origin, label: "defined here" },
          { origin: at(host.origin, "stateVersion"), label: "the host" },
        ],
        {
          why: "It must be the release that the machine was installed with, and there is only one.",
          fix: "Set it in `defineHost` only.",
        },
      ),
    );
  },
};
