import { buildApplication, buildRouteMap, help, text_en, version as versionFlag } from "@stricli/core";
import { buildCmd } from "./commands/build.ts";
import { checkCmd } from "./commands/check.ts";
import { completionsCmd, proposeCmd } from "./commands/completions.ts";
import { deployCmd } from "./commands/deploy.ts";
import { diffCmd } from "./commands/diff.ts";
import { docsCmd } from "./commands/docs.ts";
import { driftCmd } from "./commands/drift.ts";
import { ejectCmd } from "./commands/eject.ts";
import { explainCmd } from "./commands/explain.ts";
import { generationsCmd, statusCmd } from "./commands/generations.ts";
import { historyCmd } from "./commands/history.ts";
import { initCmd } from "./commands/init.ts";
import { networkCmd } from "./commands/network.ts";
import { planCmd } from "./commands/plan.ts";
import { rollbackCmd } from "./commands/rollback.ts";
import { typesCmd } from "./commands/types.ts";
import { updateCmd } from "./commands/update.ts";
import { version } from "./version.ts";

const routes = buildRouteMap({
  routes: {
    check: checkCmd,
    build: buildCmd,
    explain: explainCmd,
    diff: diffCmd,
    plan: planCmd,
    update: updateCmd,
    types: typesCmd,
    network: networkCmd,
    deploy: deployCmd,
    rollback: rollbackCmd,
    generations: generationsCmd,
    status: statusCmd,
    history: historyCmd,
    drift: driftCmd,
    docs: docsCmd,
    init: initCmd,
    eject: ejectCmd,
    completions: completionsCmd,
    __complete: proposeCmd,
  },
  docs: {
    brief: "A fleet of NixOS machines, declared in TypeScript",
    fullDescription: [
      "A fleet of NixOS machines, declared in TypeScript.",
      "",
      "A first look:        panther check            is the fleet right?",
      "                     panther build            write the Nix flake into flake/",
      "                     panther explain HOST services.openssh.enable",
      "",
      "Exit codes: 0 fine, 1 findings or differences, 2 could not do it, 3 a deploy was taken back.",
      "Data goes to standard output, talk to standard error; NO_COLOR is honoured.",
    ].join("\n"),
    hideRoute: { __complete: true },
  },
});

export const app = buildApplication(
  routes,
  {
    name: "panther",
    scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
    documentation: { disableAnsiColor: true },
    localization: {
      text: {
        ...text_en,
        exceptionWhileRunningCommand: (error) => bugText(error),
        commandErrorResult: (error) => bugText(error),
      },
    },
    determineExitCode: () => 2,
  },
  {
    help: help({
      brief: "Print help and exit",
      defaultForRouteMap: true,
      formatting: {
        caseStyle: "convert-camel-to-kebab",
        useAliasInUsageLine: true,
        onlyRequiredInUsageLine: false,
      },
    }),
    version: versionFlag({ brief: "Print the version and exit", info: { currentVersion: version } }),
  },
);

/** Only a bug of ours comes here: users' mistakes are findings. */
function bugText(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `panther failed, and not by a mistake of yours. Please report this with what you ran:\n\n${stack}\n\npanther ${version}, Node ${process.version}`;
}
