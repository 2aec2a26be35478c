import { opt, type Opt } from "pantheros";

/** A share in percent, 1 to 100. */
export const percent = (fallback: number, description: string): Opt<number> =>
  opt.int(fallback, { min: 1, max: 100, description });

/** How long something is kept, as `nix-collect-garbage --delete-older-than` takes it: whole days. */
export const days = (fallback: number, description: string): Opt<number> =>
  opt.int(fallback, { min: 1, description: `${description} In days.` });
