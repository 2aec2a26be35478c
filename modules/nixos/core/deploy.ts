import { defineModule } from "pantheros";

/** Where `panther deploy` keeps the transaction, and the program that wrote it. */
const folder = "/var/lib/pantheros";

/**
 * The timers that watch over a deploy end with the machine. After a restart this unit reads how far it had come, with the
 * program that the deploy left there: the version that began it, whichever system has started.
 */
export const deploy = defineModule({
  name: "core.deploy",
  description:
    "After a restart in the middle of a deploy, goes on with it or notes that the old system is back.",
  nixos: {
    systemd: {
      services: {
        "panther-resume": {
          description: "What became of a deploy that a restart has interrupted",
          wantedBy: ["multi-user.target"],
          after: ["local-fs.target"],
          // a switch is no restart, and must not run it
          restartIfChanged: false,
          unitConfig: {
            ConditionPathExists: [`${folder}/transaction`, `${folder}/program`],
            RequiresMountsFor: folder,
          },
          serviceConfig: {
            Type: "oneshot",
            RemainAfterExit: true,
            // where it is killed it is started again
            Restart: "on-abnormal",
            ExecStart: `/bin/sh ${folder}/program resume`,
          },
        },
      },
    },
  },
});
