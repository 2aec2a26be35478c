import { defineModule } from "pantheros";

export const starship = defineModule({
  name: "shell.starship",
  description: "The prompt: where one is, on which branch, and in which shell of Nix.",
  home: {
    programs: {
      starship: {
        enable: true,
        settings: {
          add_newline: false,
          // from the root of a repository on, also deep inside it
          directory: { truncation_length: 8 },
          // the machine's name is wanted where one is not at home: over SSH, which is the default, and in containers
          container: { style: "bold yellow" },
        },
      },
    },
  },
});
