/** What somebody asked of the fleet, and the options by which it is so: a row of `docs/demands.md`. */
export interface Demand {
  /** Heading that it stands under. */
  readonly area: string;
  /** The demand in one sentence. */
  readonly demand: string;
  /** Names of hosts, or every host. */
  readonly hosts: "all" | readonly string[];
  /**
   * Options of NixOS, of home-manager, or of modules (`panther.services.backup.to`) that each of the hosts must define;
   * with a value, which must be theirs. Of a list, the elements must be among those of the option.
   */
  readonly options: readonly DemandedOption[];
}

export type DemandedOption = string | readonly [option: string, value: DemandedValue];
type DemandedValue = null | boolean | number | string | readonly (number | string)[];
