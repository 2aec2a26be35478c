/** Who may open connections to whom on the tailnet. What no rule lets through is refused. */
export interface TailnetRule {
  /** Tags of hosts, or names of hosts. A host is named in the policy by a tag that it alone has. */
  readonly from: readonly string[];
  /** The same, or `"internet"`: the way out through hosts that are exit nodes. */
  readonly to: readonly string[] | "internet";
  /** TCP ports; absent for everything. */
  readonly ports?: readonly number[];
  /** The decision behind it, as a sentence: it becomes the comment in the policy file. */
  readonly why: string;
}

/** What the policy file of the tailnet is made of, beside the tags of the hosts. */
export interface Tailnet {
  /** Who may give out the tags, in Tailscale's words; `autogroup:admin` when absent. */
  readonly tagOwners?: readonly string[];
  readonly rules: readonly TailnetRule[];
}
