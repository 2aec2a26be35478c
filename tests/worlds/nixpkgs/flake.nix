{
  description = "A small stand-in for nixpkgs: its library's module system, written for the tests of this project";

  outputs = _: import ./. { };
}
