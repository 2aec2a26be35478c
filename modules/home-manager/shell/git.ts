import { defineModule, opt } from "pantheros";
import { onePassword } from "../../nixos/security/one-password.ts";

export const git = defineModule({
  name: "shell.git",
  description:
    "git that never guesses who commits, with readable differences; where 1Password is, commits are signed by it.",
  options: {
    name: opt.nullable(opt.str(), null, {
      description: "Author of commits; null leaves it to the repositories.",
    }),
    email: opt.nullable(opt.str(undefined, { pattern: /[^@\s]+@[^@\s]+/ }), null, {
      description: "The author's address; null leaves it to the repositories.",
      example: "alice@example.org",
    }),
    signingKey: opt.nullable(opt.str(), null, {
      description:
        "Public SSH key that commits are signed by where 1Password is. In this fleet: the first by which the user logs in.",
    }),
  },
  uses: { onePassword },
  home: {
    programs: {
      git: {
        enable: true,
        settings: {
          // without it git makes up an address from user and host name
          user: { useConfigOnly: true },
          init: { defaultBranch: "main" },
          pull: { rebase: true },
          push: { autoSetupRemote: true },
          rerere: { enabled: true },
        },
        ignores: [".direnv/"],
      },
      delta: { enable: true, enableGitIntegration: true },
      fish: {
        shellAbbrs: {
          g: "git",
          gs: "git status",
          gd: "git diff",
          gc: "git commit",
          gp: "git push",
          gl: "git log --oneline",
        },
      },
    },
  },
  // the key by which its user logs in is the one that 1Password holds; it never leaves it
  defaults({ user, set }) {
    set({ signingKey: user?.keys[0] ?? null });
  },
  config({ options, uses, home }) {
    if (options.name !== null) home({ programs: { git: { settings: { user: { name: options.name } } } } });
    if (options.email !== null) home({ programs: { git: { settings: { user: { email: options.email } } } } });

    if (uses.onePassword.enabled && options.signingKey !== null) {
      home({
        programs: {
          git: {
            signing: {
              format: "ssh",
              key: options.signingKey,
              signByDefault: true,
              // the system's: NixOS builds the application anew for its polkit owners, and one copy is enough
              signer: "/run/current-system/sw/bin/op-ssh-sign",
            },
          },
        },
      });
    }
  },
});
