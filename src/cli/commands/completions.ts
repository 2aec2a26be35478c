import { buildCommand } from "@stricli/core";
import type { Context } from "../context.ts";
import { proposals } from "../proposals.ts";

const shells = {
  bash: `_panther() {
  local IFS=$'\\n'
  COMPREPLY=($(panther __complete -- "\${COMP_WORDS[@]:1:$COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _panther panther`,
  zsh: `#compdef panther
_panther() {
  local -a found
  found=(\${(f)"$(panther __complete -- "\${(@)words[2,$CURRENT]}" 2>/dev/null)"})
  (( \${#found} )) && compadd -- $found || _files
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

/** Called by the shells: prints what may stand where the last word stands. */
export const proposeCmd = buildCommand<{}, string[], Context>({
  docs: { brief: "Complete a command line" },
  parameters: {
    positional: { kind: "array", parameter: { parse: String, brief: "Words so far", placeholder: "word" } },
  },
  async func(_flags, ...words) {
    const last = words.at(-1) ?? "";
    const values = await proposals(words);
    const others = values.whole ? [] : (await this.propose(words)).filter((c) => c !== "__complete");
    // flags only where one has been begun: beside hosts they would be in the way
    for (const word of new Set([...values.words, ...others]))
      if (word.startsWith(last) && word.startsWith("-") === last.startsWith("-")) this.print(word);
  },
});
