// Reads AsyncAPI files with the specification's own parser, their schemas included; exit code 1 where one has an error.
import { Parser, fromFile } from '@asyncapi/parser';

const SEVERITY_ERROR = 0;
let errors = 0;

for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await fromFile(new Parser(), file).parse();
  const found = diagnostics.filter((diagnostic) => diagnostic.severity === SEVERITY_ERROR);
  found.forEach((error) => console.error(`${file}: ${error.path.join('.')}: ${error.message}`));
  console.log(`${file}: ${found.length} errors, ${document ? document.allMessages().length : 0} messages`);
  errors += found.length + (document ? 0 : 1);
}
process.exit(errors === 0 ? 0 : 1);
