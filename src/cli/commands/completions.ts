import { buildCommand } from "@stricli/core";
import type { Context } from "../context.ts";

const shells = {
  bash: `_panther() {
  local IFS=$'\\n'
  COMPREPLY=($(panther __complete -- "\${COMP_WORDS[@]:1:$COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _panther panther`,
  zsh: `#compdef panther
_panther() {
  local -a found
  found=("\${(@f)$(panther __complete -- "\${(@)words[2,$CURRENT]}" 2>/dev/null)}")
  compadd -- $found
}
compdef _panther panther`,
  fish: `complete -c panther -f -a '(panther __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'`,
} as const;

export const completionsCmd = buildCommand<{}, [keyof typeof shells], Context>({
  docs: {
    brief: "Print what makes a shell complete panther's commands, flags and hosts",
    fullDescription:
      "For fish: panther completions fish > ~/.config/fish/completions/panther.fish\nFor bash: source <(panther completions bash)\nFor zsh: source <(panther completions zsh)",
  },
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        {
          parse: (shell: string) => {
            if (shell in shells) return shell as keyof typeof shells;
            throw new Error(`the shell is one of ${Object.keys(shells).join(", ")}`);
          },
          brief: "bash, zsh or fish",
          placeholder: "shell",
        },
      ],
    },
  },
  func(_flags, shell) {
    this.print(shells[shell]);
  },
});

/** Commands whose arguments are hosts, and how many of them. */
const hostArguments: Readonly<Record<string, number | undefined>> = {
  build: Infinity,
  deploy: Infinity,
  diff: 2,
  drift: Infinity,
  explain: 1,
  generations: Infinity,
  history: 1,
  network: Infinity,
  plan: Infinity,
  rollback: 1,
  status: Infinity,
};

/** Called by the shells: prints what may stand where the last word stands. */
export const proposeCmd = buildCommand<{}, string[], Context>({
  docs: { brief: "Complete a command line" },
  parameters: {
    positional: { kind: "array", parameter: { parse: String, brief: "Words so far", placeholder: "word" } },
  },
  async func(_flags, ...words) {
    const found = (await this.propose(words)).filter((c) => c !== "__complete");
    const [command, ...rest] = words;
    const last = words.at(-1) ?? "";
    const place = rest.filter((word) => !word.startsWith("-")).length;
    if (command !== undefined && place > 0 && place <= (hostArguments[command] ?? 0))
      found.push(...(await hostNames()));
    // flags only where one has been begun: beside hosts they would be in the way
    for (const word of new Set(found))
      if (word.startsWith(last) && word.startsWith("-") === last.startsWith("-")) this.print(word);
  },
});

/** Names of the fleet's hosts; none where there is no fleet that evaluates: a completion never complains. */
async function hostNames(): Promise<string[]> {
  try {
    const { evaluated, findProject } = await import("../project.ts");
    const { fleet } = await evaluated(findProject());
    return fleet.hosts.map((host) => host.facts.name);
  } catch {
    return [];
  }
}
