// Serves VS Code's web build until it is stopped. The one argument is what `open` of @vscode/test-web takes, as JSON.
// That package's own command line would launch a browser before it runs tests.
import { open } from '@vscode/test-web';

await open(JSON.parse(process.argv[2]));
