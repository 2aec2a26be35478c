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
          // as much as one needs to know where one is in a repository; the default is three folders
          directory: { truncation_length: 8 },
        },
      },
    },
  },
});
