/*
  Values as JSON can hold them. What is no JSON value becomes a set with one tag:

    { "$package": [ root, "a.b" ], arguments? }   a package stand-in
    { "$ref": [ "config", "users", ... ] }        a symbolic reference to a value of another option
    { "$path": "/..." }                           a Nix path
    { "$function": true }                         a function
    { "$property": "override", priority, value }  mkOverride or mkOrder inside a value (in a list)
    { "$if": condition, value }                   mkIf inside a value
    { "$merge": [ ... ] }                         mkMerge inside a value

  Floats keep the six significant digits that older Nix prints.
*/
{ lib }:
let
  serialise =
    v:
    let
      tag = v._type or "";
    in
    if builtins.isPath v then
      { "$path" = toString v; }
    else if builtins.isList v then
      map serialise v
    else if tag == "panther-package" then
      {
        "$package" = [
          v.root
          v.attr
        ];
      }
      // lib.optionalAttrs (v.arguments != [ ]) { arguments = map serialise v.arguments; }
    else if tag == "panther-ref" then
      { "$ref" = v.path; }
    else if lib.isFunction v then
      { "$function" = true; }
    else if !builtins.isAttrs v then
      v
    else if tag == "override" || tag == "order" then
      {
        "$property" = tag;
        inherit (v) priority;
        value = serialise v.content;
      }
    else if tag == "if" then
      {
        "$if" = serialise v.condition;
        value = serialise v.content;
      }
    else if tag == "merge" then
      { "$merge" = map serialise v.contents; }
    else if v ? __toString then
      toString v
    else if v ? outPath then
      { "$path" = toString v.outPath; }
    else
      lib.mapAttrs (_: serialise) v;
in
{
  inherit serialise;
}
