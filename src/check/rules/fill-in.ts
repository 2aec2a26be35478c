import { warning, type Rule } from "../rule.ts";

export const rule: Rule = {
  codes: ["PANTHER4201"],
  description: "Keys and addresses that only the owner knows are filled in.",
  host: ({ host }) =>
    host.fillIns.map(({ what, where, origin }) =>
      warning("PANTHER4201", host, `${where} is still to be filled in: ${what}`, [origin], {
        why: "The flake is built without it, and whatever touches a machine refuses to go on.",
        fix: "Put the value in the place of `fillIn(...)`.",
        unsilenceable: true,
      }),
    ),
};
