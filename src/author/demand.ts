/** What somebody asked of the fleet, and the options by which it is so: a row of `docs/demands.md`. */
export interface Demand {
  /** Heading that it stands under. */
  readonly area: string;
  /** The demand in one sentence. */
  readonly demand: string;
  /** Names of hosts, or every host. */
  readonly hosts: "all" | readonly string[];
  /**
   * Options of NixOS, of home-manager, or of modules (`panther.services.backup.to`; the module
   * itself without an option) that each of the hosts must define;
   * with a value, which must be theirs. Of a list, the elements must be among those of the
   * option. A package is named by its path: `pkgs.git`, `packagesOf("input").git`.
   */
  readonly options: readonly DemandedOption[];
  /** The fact of a host without which the options have no effect yet, because only the owner can fill it in. */
  readonly waitsFor?: string;
  /** Why nothing fulfils it yet: the row says so, and counts as open. Then there are no options. */
  readonly missing?: string;
}

export type DemandedOption = string | readonly [option: string, value: DemandedValue];
type DemandedValue = null | boolean | number | string | readonly (number | string)[];
