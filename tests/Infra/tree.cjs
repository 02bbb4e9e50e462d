// Prints the syntax trees of Bicep files as JSON, one for each file that is named on a line of the standard input.
const { readFileSync } = require("fs");
const { Parser, Language } = require("web-tree-sitter");

// In a file of parameters "param" gives a value and has no type; the grammar knows that form as "var".
const textOf = (file) => {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".bicepparam") ? text.replace(/^param (?=\w+ =)/gm, "var ") : text;
};

const plain = (node) => ({
  kind: node.isError || node.isMissing ? "error" : node.type,
  text: node.text,
  line: node.startPosition.row + 1,
  children: node.children.filter((child) => child.isNamed || child.isError || child.isMissing).map(plain),
});

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));
  const files = readFileSync(0, "utf8").split("\n").filter((line) => line);
  process.stdout.write(JSON.stringify(files.map((file) => plain(parser.parse(textOf(file)).rootNode))));
})();
