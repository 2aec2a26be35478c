import { defineModule, opt } from "pantheros";

/**
 * Trust is given to single files: a prefix would run the `.envrc` of every repository that is cloned below it, at the first
 * `cd` (direnv.toml(1), whitelist).
 */
export const direnv = defineModule({
  name: "shell.direnv",
  description: "Loads a folder's environment when one enters it; shells of Nix are cached by nix-direnv.",
  options: {
    trusted: opt.listOf(opt.str(undefined, { pattern: /\/.+\/\.envrc/ }), [], {
      description: "Files that load without `direnv allow`.",
      example: ["/home/alice/dev/.envrc"],
    }),
  },
  home: {
    programs: {
      direnv: {
        enable: true,
        "nix-direnv": { enable: true },
        // the list of every variable that changed hides what a program says
        config: { global: { hide_env_diff: true } },
      },
    },
  },
  config({ options, home }) {
    if (options.trusted.length > 0) {
      home({ programs: { direnv: { config: { whitelist: { exact: options.trusted } } } } });
    }
  },
});
